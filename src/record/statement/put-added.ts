/** Puts the statements that people added into an analysis, where their words still stand. */
import type { Span } from "../../base/passage.ts";
import { type AnalysedText, freeId, namedIn, settleNamed } from "../entity/put-named.ts";
import type { Place } from "../shared/place.ts";
import { isUnchanged, placeIn } from "../shared/place.ts";
import { putPassages } from "../shared/put-passages.ts";
import type { Store } from "../store/store.ts";
import { type AddedStatement, statementCorrectionsOf } from "./corrections.ts";
import { addedBy, nearest, placedIn, putAnchor } from "./placed.ts";

type Db = Store["db"];

interface Decision {
  readonly id: number;
  readonly detail: string | null;
}

const PARTS = ["source", "cue", "content"] as const;

type Parts = Readonly<Record<(typeof PARTS)[number], readonly Span[]>>;

/**
 * One whose words are gone, or are given to somebody else in a text that has changed, is left out, and is listed as lost. One
 * that the machine now finds itself is attached to what it finds.
 */
export async function putAddedStatements(
  db: Db,
  reading: AnalysedText,
  decisions: readonly Decision[],
): Promise<void> {
  for (const { id, detail } of decisions) {
    if ((await addedBy(db, reading.analysis, id)) !== null) continue;
    const told = JSON.parse(detail ?? "{}") as AddedStatement;
    const parts = partsIn(reading.text, told);
    if (!parts) continue;
    const same = await sameIn(db, reading, told, parts.content);
    if (same === "others") continue;
    // Over the machine's own too: it may have taken the words for somebody else's, and theirs for nobody.
    const speaker = told.named && (await namedIn(db, reading, told.named, parts.source, id));
    if (told.named !== null && speaker === null) continue;
    await putAnchor(db, id, same ?? (await putStatement(db, reading, id, told, speaker, parts)));
    if (speaker !== null && told.named !== null)
      await settleNamed(db, reading.analysis, speaker, told.named, new Date().toISOString());
  }
}

/** Null where some of the words do not stand there any more. */
function partsIn(text: string, told: AddedStatement): Parts | null {
  const spans = (places: readonly Place[]) => places.map((place) => placeIn(text, place));
  const found = { source: spans(told.source), cue: spans(told.cue), content: spans(told.content) };
  const whole = {
    source: found.source.flatMap((span) => span ?? []),
    cue: found.cue.flatMap((span) => span ?? []),
    content: found.content.flatMap((span) => span ?? []),
  };
  return PARTS.every((part) => whole[part].length === found[part].length) ? whole : null;
}

/** The machine's statement of the same words, if it was not rejected; `others`: they are somebody else's now. */
async function sameIn(
  db: Db,
  { analysis, text }: AnalysedText,
  told: AddedStatement,
  content: readonly Span[],
): Promise<number | "others" | null> {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return "others";
  const span = { start: first.start, end: last.end };
  const placed = (await placedIn(db, analysis)).filter(({ added }) => added === null);
  const corrections = await statementCorrectionsOf(
    db,
    placed.map(({ id }) => id),
  );
  const standing = placed.filter(({ id }) => !corrections.get(id)?.rejected);
  const theirs = nearest(standing, span, told, isUnchanged(text, span, told));
  if (theirs !== null) return theirs;
  return nearest(standing, span, { name: told.name, speaker: told.name }, true) === null ? null : "others";
}

async function putStatement(
  db: Db,
  { analysis, article, text }: AnalysedText,
  decision: number,
  told: AddedStatement,
  speaker: number | null,
  parts: Parts,
): Promise<number> {
  const { n } = await db
    .selectFrom("statements")
    .select((e) => e.fn.countAll<number>().as("n"))
    .where("analysis_id", "=", analysis)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto("statements")
    .values({
      analysis_id: analysis,
      local_id: await freeId(db, "statements", analysis, "s", n + 1),
      kind: told.kind,
      polarity: told.polarity,
      speaker_id: speaker,
      said_from: null,
      said_to: null,
      confidence: 1,
      decision_id: decision,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const passages = await putPassages(
    db,
    article,
    text,
    PARTS.flatMap((part) => parts[part]),
  );
  const rows = PARTS.flatMap((part) =>
    parts[part].map((span, position) => ({ statement_id: id, part, position, passage_id: passages(span) })),
  );
  await db.insertInto("statement_passages").values(rows).execute();
  return id;
}
