/** The questions that words may mean: those alike by meaning, and those that say all of the words. */
import { DOUBTFUL } from "../../analysis/questions/wording.ts";
import type { RecordStore } from "../store/record-store.ts";
import { likelyQuestions } from "./match-wordings.ts";
import { questionWordings } from "./question-wordings.ts";

/** Who asks by a few words of a question is offered what no report's wording would be put up for. */
export const LEAST = 0.02;

/** Ids after redirects, the likeliest first. */
export async function questionsLike(record: RecordStore, words: string): Promise<readonly string[]> {
  const matcher = record.matcher();
  const form = await matcher.understand(matcher.prepare(words));
  const likely = await likelyQuestions(record.db, matcher, form, null, LEAST);
  const wordings = await questionWordings(
    record.db,
    likely.map(({ question }) => question),
  );
  const asked = stemsOf(record, words);
  const saysAll = (wording: string) => {
    const said = stemsOf(record, wording);
    return asked.length > 0 && asked.every((stem) => said.includes(stem));
  };
  return likely
    .filter(({ question, probability }) => probability >= DOUBTFUL || saysAll(wordings.get(question) ?? ""))
    .map(({ question }) => question);
}

/** The stems of the content words. */
export const stemsOf = (record: RecordStore, text: string): readonly string[] =>
  record
    .matcher()
    .prepare(text)
    .terms.map(({ stem }) => stem);
