/** Reports of papers by whatever name, each with words and an address of its own. */
import { isoDate } from "../../src/base/passage.ts";
import { putReport } from "../../src/record/put-report.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { distinctive, TEXT } from "./distinctive.ts";

/** Puts the `n`th report on record, of that paper; gives its id. */
export async function putOfPaper(
  record: RecordStore,
  n: number,
  publisher: string | null,
  url: string | null = `https://paper-${n}.invalid/boat`,
): Promise<string> {
  const text = `${TEXT}\n\nBoat ${n} sailed on.`;
  const made = distinctive({ text, url });
  const published = isoDate(`2025-03-${String((n % 28) + 1).padStart(2, "0")}`);
  const article = { ...made.article, text, url, title: `Boat ${n}`, publisher, published };
  await putReport(record, {
    ...made,
    article,
    capture: { ...made.capture, url, name: `${n}.txt` },
  });
  const row = await record.db
    .selectFrom("current_articles")
    .select("report_id as id")
    .where("title", "=", `Boat ${n}`)
    .executeTakeFirstOrThrow();
  return row.id;
}
