/** Everything that a question's page tells, and its JSON gives. */
import type { IsoDate } from "../../../base/passage.ts";
import { isoDate } from "../../../base/passage.ts";
import { type Divergences, divergences } from "../../../record/comparison/divergences.ts";
import { type LatestChanges, latestChanges } from "../../../record/comparison/latest-changes.ts";
import { type Network, networkOf } from "../../../record/comparison/network.ts";
import { type PolarizationPoint, polarizationOverTime } from "../../../record/comparison/polarization.ts";
import { type Matrix, questionMatrix } from "../../../record/comparison/question-matrix.ts";
import { type Undated, undatedOn } from "../../../record/position/undated-positions.ts";
import type { StoredQuestion } from "../../../record/question/question-by-id.ts";
import { whileUnchanged } from "../../../record/shared/while-unchanged.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";

export interface QuestionTold {
  readonly question: StoredQuestion;
  /** Null where nobody took a position whose day is known. */
  readonly matrix: Matrix | null;
  /** The organization that alone is shown, if one is. */
  readonly within: string | null;
  readonly divergences: Divergences;
  readonly changes: LatestChanges;
  readonly network: Network;
  readonly polarization: readonly PolarizationPoint[];
  /** Positions that stand on no day, and the reports that they are in. */
  readonly undated: Undated;
}

const [GROUPS, EACH, OF_ONE] = [6, 4, 40];
const [DIVERGENCES, CHANGES, ACTORS, POINTS] = [8, 5, 12, 16];
const UNDATED = { reports: 8, positions: 24 };

/** As of `day`, else of the last day on which a position was taken; of one organization if `within` names one. */
export async function questionTold(
  record: RecordStore,
  question: StoredQuestion,
  day: IsoDate | undefined,
  within: string | undefined,
): Promise<QuestionTold> {
  const { id } = question;
  const asOf = day ?? question.last;
  const kept = <T>(what: string, compute: () => Promise<T>) =>
    whileUnchanged(record, `${what} of question ${id}`, compute);
  const size = within === undefined ? { groups: GROUPS, each: EACH } : { groups: 1, each: OF_ONE };
  return {
    question,
    matrix: asOf && (await questionMatrix(record, { question: id, day: asOf, within, ...size })),
    within: within ?? null,
    divergences: await kept("divergences", () => divergences(record, { question: id, limit: DIVERGENCES })),
    changes: await kept("changes", () => latestChanges(record, { question: id, limit: CHANGES })),
    network: await kept("network", () => networkOf(record, { questions: [id], limit: ACTORS })),
    polarization: await kept("polarization", () => polarizationOverTime(record, id, { limit: POINTS })),
    undated: await kept("undated", () => undatedOn(record, id, UNDATED)),
  };
}

const DAY = 86_400_000;

/** The day so many days after `first`. */
export function dayAt(first: IsoDate, days: number): IsoDate {
  const day = new Date(Date.parse(`${first}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return isoDate(day) ?? first;
}

/** How many days after `first` the day is; at least 0. */
export function daysAfter(first: IsoDate, day: IsoDate): number {
  return Math.max(0, Math.round((Date.parse(day) - Date.parse(first)) / DAY));
}
