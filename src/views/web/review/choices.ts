/** What can be picked when a finding is corrected: those whom its report names, and questions on record. */

import { whoInReport } from "../../../record/entity/actors-in-report.ts";
import type { OnRecord } from "../../../record/entity/entity-links.ts";
import { listQuestions } from "../../../record/question/list-questions.ts";
import { questionWordings } from "../../../record/question/question-wordings.ts";
import { reportById } from "../../../record/report/report-by-id.ts";
import type { WaitingFinding } from "../../../record/review/review-queue.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";

export interface Choices {
  /** The wording of the question that a position is on; empty for a statement. */
  readonly asked: string;
  readonly names: readonly string[];
  readonly holders: readonly OnRecord[];
  readonly questions: readonly string[];
}

/** So many questions, the last spoken of first, can be picked; any other can be typed. */
const QUESTIONS = 100;

const NONE: Choices = { asked: "", names: [], holders: [], questions: [] };

export async function choicesFor(record: RecordStore, found: WaitingFinding | null): Promise<Choices> {
  if (!found) return NONE;
  if (found.sort === "statement") {
    const { id, version } = found.statement.report;
    const report = await reportById(record, id, version);
    return { ...NONE, names: report?.entities.map(({ name }) => name) ?? [] };
  }
  const { question, report, version } = found.position;
  const who = await whoInReport(record, report.id, version);
  return {
    ...NONE,
    asked:
      question === null ? "" : ((await questionWordings(record.db, [question])).get(question) ?? question),
    holders: [...new Map(Object.values(who).map((one) => [one.id, one])).values()],
    questions: await questionsToPick(record),
  };
}

/** Their wordings. */
export async function questionsToPick(record: RecordStore): Promise<readonly string[]> {
  const { questions } = await listQuestions(record, { limit: QUESTIONS });
  return questions.map(({ wording }) => wording);
}
