/** What people decide of a report itself: its day, its publisher, its headline. */
import { InputError } from "../../base/errors.ts";
import type { IsoDate } from "../../base/passage.ts";
import { type Decided, type Decider, now, putDecision } from "../decision/put-decision.ts";
import type { RecordStore } from "../store/record-store.ts";

/** What is to be otherwise, null for none; what is missing stays. */
export interface ReportDetails {
  readonly published?: IsoDate | null;
  readonly publisher?: string | null;
  readonly title?: string | null;
}

/** Characters; headlines are shorter. */
const LONGEST = 500;

/**
 * Gives or corrects what a report says of itself, in all its versions. What was found is kept, and shows again when the
 * decision is undone. Throws an InputError if there is no such report, or nothing would be otherwise.
 */
export function correctDetails(
  record: RecordStore,
  report: string,
  details: ReportDetails,
  who: Decider,
): Promise<Decided> {
  return record.atomically(async (db) => {
    const stands = await db
      .selectFrom("current_articles")
      .select(["published", "publisher", "title"])
      .where("report_id", "=", report)
      .executeTakeFirst();
    if (!stands) throw new InputError(`there is no report ${report} on record: check its id`);
    const changed = otherThan(stands, details);
    if (Object.keys(changed).length === 0)
      throw new InputError(`report ${report} says so already: give another date, publisher or title`);
    const fields = { what: "correct", kind: "report", report_id: report } as const;
    const decision = await putDecision(db, { ...fields, detail: JSON.stringify(changed) }, who, now());
    return { decision, id: report, resolved: 0 };
  });
}

function otherThan(stands: Required<ReportDetails>, details: ReportDetails): ReportDetails {
  const { published } = details;
  const [publisher, title] = [worded("publisher", details.publisher), worded("title", details.title)];
  return {
    ...(published === undefined || published === stands.published ? {} : { published }),
    ...(publisher === undefined || publisher === stands.publisher ? {} : { publisher }),
    ...(title === undefined || title === stands.title ? {} : { title }),
  };
}

/** Empty words are none. */
function worded(name: string, words: string | null | undefined): string | null | undefined {
  if (words === undefined || words === null) return words;
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length > LONGEST) throw new InputError(`a ${name} has at most ${LONGEST} characters: shorten it`);
  return line === "" ? null : line;
}
