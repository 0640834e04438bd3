/** Spells out a report's wording that only points at what it is about: "Should the payments stop?" is of the payments that the report is about. */
import type { Position } from "../../analysis/analysis.ts";
import { type Matcher, POINTS } from "../../analysis/questions/wording.ts";
import { questionsOfWordings } from "../shared/question-leads.ts";
import type { Store } from "../store/store.ts";
import { candidatesFor } from "./forms.ts";

type Db = Store["db"];

/** The report that the wordings stand in. */
export interface ToldIn {
  readonly text: string;
  readonly publisher: string | null;
  readonly published: string | null;
}

/**
 * The positions, with what their questions mean in brackets where they only point: what one question on record, and only one,
 * says in full, if all words that it has more stand in the report; for a bill, a plan and their like else which report's it is.
 */
export async function wordedInFull(
  db: Db,
  matcher: Matcher,
  positions: readonly Position[],
  told: ToldIn,
): Promise<readonly Position[]> {
  const meant = new Map<string, string>();
  for (const { question } of positions)
    if (question !== null && POINTS.test(question) && !meant.has(question))
      meant.set(question, await meaningOf(db, matcher, question, told));
  return positions.map((position) => {
    const meaning = meant.get(position.question ?? "") ?? "";
    return meaning === "" ? position : { ...position, question: `${position.question} (${meaning})` };
  });
}

async function meaningOf(db: Db, matcher: Matcher, question: string, told: ToldIn): Promise<string> {
  const form = matcher.prepare(question);
  const words = told.text.toLowerCase();
  const fitting = (await candidatesFor(db, form, null)).filter(({ form: whole }) => {
    const more = whole.text.includes("(") ? null : matcher.leftOut(form, whole);
    return more?.every((stem) => isIn(words, stem));
  });
  const questions = await questionsOfWordings(
    db,
    fitting.map(({ wording }) => wording),
  );
  const [one, ...others] = new Set([...questions.values()].map((lead) => lead.question));
  const [first] = fitting;
  if (one !== undefined && others.length === 0 && first) return first.form.text;
  return ONE_OF_ITS_SORT.test(question) ? [told.publisher, told.published].filter(Boolean).join(", ") : "";
}

/** Of these there is a new one every week: the same words in two reports are not of the same. */
const ONE_OF_ITS_SORT =
  /^Should (?:the|this|that|these|those|such|his|her|their|its|our|all|any) (?:new |proposed |planned )?(?:bills?|plans?|proposals?|measures?|deals?|motions?|amendments?|moves?|ideas?|decisions?|rulings?|schemes?|agreements?|resolutions?|legislation|changes?|recommendations?|payments?|money|funding) [^\p{Lu}]*\?$/u;

/** Does the report speak of it? Of a name one of its longer words will do. */
function isIn(words: string, stem: string): boolean {
  const parts = stem.split(/[ _]/).filter((part) => part.length > 3);
  return (parts.length > 0 ? parts : [stem]).some((part) => words.includes(part.replace(/(?:y|e)$/, "")));
}
