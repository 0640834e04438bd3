/** Records a question that a person asks before any report does, and collects the positions that fit. */
import { DOUBTFUL, SAME } from "../../analysis/questions/wording.ts";
import { markQuestionsStale } from "../shared/mark-stale.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { putForms } from "./forms.ts";
import { keptApartFrom } from "./kept-apart.ts";
import { doubtsOf, type Likely, likelyQuestions } from "./match-wordings.ts";
import { peoplesOwn } from "./peoples-own.ts";
import { putQuestion } from "./put-question.ts";
import { putWordings, wordingText } from "./put-wordings.ts";

type Db = Store["db"];

/**
 * A question of the user's own words, or the one of the same meaning that somebody asked or decided of before. What the machine
 * asked in other words leads to it from now on; where only some wording of a question is alike, that wording is its own.
 */
export async function askFirst(
  db: Db,
  { matcher }: RecordStore,
  question: string,
  at: string,
): Promise<string> {
  const { known, fresh } = await putWordings(db, [question]);
  const wording = { id: known(question), text: wordingText(question) };
  const understood = (text: string) => matcher().understand(matcher().prepare(text));
  const form = await understood(wording.text);
  await putForms(db, matcher(), fresh);
  const likely = await likelyQuestions(db, matcher(), form, wording.id);
  const same = likely.filter(({ probability }) => probability >= SAME);
  const people = await peoplesOwn(
    db,
    same.map((one) => one.question),
  );
  const theirs = same.find((one) => people.has(one.question));
  const id = theirs?.question ?? (await putQuestion(db, wording, "user", at));
  const put = (
    wording_id: number,
    match: Pick<Likely, "probability" | "reversed">,
    doubts: readonly Likely[],
  ) =>
    db
      .insertInto("matches")
      .values({
        wording_id,
        question_id: id,
        probability: match.probability,
        reversed: match.reversed,
        matcher: matcher().hash,
        doubtful: JSON.stringify(doubtsOf(doubts)),
        matched_at: at,
      })
      .execute();
  const doubts = theirs ? [] : likely.filter(({ probability }) => probability < SAME);
  await put(wording.id, theirs ?? { probability: 1, reversed: 0 }, doubts);
  for (const other of theirs ? [] : same) {
    if ((await keptApartFrom(db, id)).has(other.question)) continue;
    const head = await headOf(db, other.question);
    const whole = matcher().compare(form, await understood(head.text)).probability >= DOUBTFUL;
    await markQuestionsStale(db, [other.question]);
    if (whole) await put(head.id, other, []);
    else {
      const { text } = await db
        .selectFrom("wordings")
        .select("text")
        .where("id", "=", other.wording)
        .executeTakeFirstOrThrow();
      const { probability, reversed } = matcher().compare(form, await understood(text));
      await put(other.wording, { probability, reversed: reversed ? 1 : 0 }, []);
    }
  }
  return id;
}

function headOf(db: Db, question: string) {
  return db
    .selectFrom("questions as q")
    .innerJoin("wordings as w", "w.id", "q.wording_id")
    .select(["w.id", "w.text"])
    .where("q.id", "=", question)
    .executeTakeFirstOrThrow();
}
