/** Says which question each new wording is of: one on record, by meaning, or a question of its own. */
import { ASKED, DOUBTFUL, type Matcher, SAME, type Wording } from "../../analysis/questions/wording.ts";
import type { Probability } from "../../base/passage.ts";
import { questionsOfWordings, reversedTwice } from "../shared/question-leads.ts";
import type { Flag } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";
import { candidatesFor, putForms, renewForms } from "./forms.ts";
import { putQuestion } from "./put-question.ts";

type Db = Store["db"];

/** A question that a wording may be of. */
export interface Likely {
  readonly question: string;
  readonly probability: Probability;
  /** Who is for the wording is against the question. */
  readonly reversed: Flag;
  /** The wording on record that it is most like. */
  readonly wording: number;
}

/** What is kept of those between DOUBTFUL and SAME, for a person to look at. */
export type Doubt = Omit<Likely, "wording">;

/** How many doubtful ones are kept: as many as a person will look at. */
const KEPT = 3;

/** Matches wordings that are of no question yet; within the caller's transaction, `at` is ISO 8601 in UTC. */
export async function matchWordings(
  db: Db,
  matcher: Matcher,
  wordings: readonly number[],
  at: string,
): Promise<void> {
  if (wordings.length === 0) return;
  await renewForms(db, matcher);
  await putForms(db, matcher, wordings);
  const rows = await db
    .selectFrom("wordings")
    .selectAll()
    .where("id", "in", wordings)
    .orderBy("id")
    .execute();
  // In turn: the second of two new wordings finds the question of the first.
  for (const wording of rows) {
    const likely = await likelyQuestions(
      db,
      matcher,
      await matcher.understand(matcher.prepare(wording.text)),
      wording.id,
    );
    const [best] = likely;
    const match =
      best && best.probability >= SAME
        ? {
            question_id: best.question,
            probability: best.probability,
            reversed: best.reversed,
            doubtful: "[]",
          }
        : {
            question_id: await putQuestion(db, wording, "machine", at),
            probability: 1,
            reversed: 0 as const,
            doubtful: JSON.stringify(doubtsOf(likely)),
          };
    await db
      .insertInto("matches")
      .values({ wording_id: wording.id, ...match, matcher: matcher.hash, matched_at: at })
      .execute();
  }
}

/** What is kept of those that a wording may be of. */
export function doubtsOf(likely: readonly Likely[]): readonly Doubt[] {
  return likely
    .slice(0, KEPT)
    .map(({ question, probability, reversed }) => ({ question, probability, reversed }));
}

/** The questions on record that the wording may be of, from `least` on, likeliest first; `not` is the wording's own row. */
export async function likelyQuestions(
  db: Db,
  matcher: Matcher,
  form: Wording,
  not: number | null,
  least = DOUBTFUL,
): Promise<readonly Likely[]> {
  return likeliest(await likeWordings(db, matcher, form, not, least));
}

/** The wordings on record that are like it, from `least` on, with the questions that they are of. */
export async function likeWordings(
  db: Db,
  matcher: Matcher,
  form: Wording,
  not: number | null,
  least = DOUBTFUL,
): Promise<readonly Likely[]> {
  const candidates = await candidatesFor(db, form, not);
  const all = candidates
    .map(({ wording, form: other }) => ({
      wording,
      isNamesake: matcher.areNamesakes(form, other),
      ...matcher.compare(form, other),
    }))
    .filter(({ probability, isNamesake }) => probability >= least || isNamesake);
  const questions = await questionsOfWordings(
    db,
    all.map(({ wording }) => wording),
  );
  // "Elect Holm?", of a question on electing Ida Holm, is like "elect Maren Holm?" too: that question is not hers.
  const others = new Set(
    all.flatMap(({ wording, isNamesake }) => (isNamesake ? [questions.get(wording)?.question] : [])),
  );
  return all.flatMap(({ wording, probability: alike, reversed }): readonly Likely[] => {
    const lead = questions.get(wording);
    if (!lead || alike < least) return [];
    const turned = reversedTwice(reversed ? 1 : 0, lead.reversed);
    const probability = others.has(lead.question) ? Math.min(alike, ASKED) : alike;
    return [{ question: lead.question, probability, reversed: turned, wording }];
  });
}

/** Of each question the likeliest wording, the likeliest question first. */
export function likeliest(all: readonly Likely[]): readonly Likely[] {
  const best = new Map<string, Likely>();
  for (const one of all) {
    if ((best.get(one.question)?.probability ?? 0) < one.probability) best.set(one.question, one);
  }
  return [...best.values()].sort(
    (a, b) => b.probability - a.probability || (a.question < b.question ? -1 : 1),
  );
}
