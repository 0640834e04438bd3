/** Says which questions of the whole archive each report's questions are, as a record of the same reports would. */
import type { Position } from "../../analysis/analysis.ts";
import { wordedInFull } from "../question/in-full.ts";
import { matchWordings } from "../question/match-wordings.ts";
import { putWordings } from "../question/put-wordings.ts";
import { questionsOfWordings } from "../shared/question-leads.ts";
import type { AskLine } from "./lines.ts";
import type { Scratch } from "./scratch.ts";

const AT = "1970-01-01T00:00:00.000Z";

export async function askQuestions({ db, matcher }: Scratch, line: AskLine): Promise<object> {
  const positions = line.questions.map(positionOn);
  const worded = await wordedInFull(db, matcher(), positions, line);
  const texts = worded.flatMap(({ question }) => question ?? []);
  const { known, fresh } = await putWordings(db, texts);
  await matchWordings(db, matcher(), fresh, AT);
  const leads = await questionsOfWordings(db, texts.map(known));
  return {
    id: line.id,
    questions: texts.map((wording) => {
      const lead = leads.get(known(wording));
      return { wording, question: lead?.question ?? null, reversed: lead?.reversed === 1 };
    }),
  };
}

/** Only the question is looked at. */
function positionOn(question: string): Position {
  const nobody = { holder: null, condition: null, statements: [], confidence: 0 };
  return { ...nobody, id: "", question, stance: "undecided", span: { start: 0, end: 0 } };
}
