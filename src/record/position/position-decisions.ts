/** What people decided of positions, in words that hold in any record of the same reports. */
import type { Stance } from "../../base/vocabulary.ts";
import { holderKey, holdersOf } from "../entity/holders.ts";
import { questionWordings } from "../question/question-wordings.ts";
import { finalQuestions } from "../shared/question-leads.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { correctionsOf, type PositionDetail } from "./corrections.ts";

/** The words by which a position is found, and what it is instead of what was found; what is missing stays. */
export interface DecidedPosition extends Pick<PositionDetail, "exact" | "before" | "after" | "name"> {
  readonly report: string;
  readonly rejected: boolean;
  /** Towards the question. */
  readonly stance?: Stance;
  readonly condition?: string | null;
  readonly holder?: { readonly kind: RecordKind; readonly id: string; readonly name: string };
  /** In its wording. */
  readonly question?: string;
}

/** One for each position that was decided of, all that stands of its decisions together. */
export async function decidedPositions({ db }: RecordStore): Promise<readonly DecidedPosition[]> {
  const rows = await db
    .selectFrom("position_anchors as x")
    .innerJoin("live_decisions as d", "d.id", "x.decision_id")
    .innerJoin("position_index as i", "i.position_id", "x.position_id")
    .select(["x.position_id", "d.report_id", "d.detail"])
    .orderBy("d.id")
    .execute();
  const rejected = await db
    .selectFrom("position_anchors as x")
    .innerJoin("live_decisions as d", "d.id", "x.decision_id")
    .innerJoin("positions as p", "p.id", "x.position_id")
    .innerJoin("latest_analyses as n", "n.id", "p.analysis_id")
    .select(["x.position_id", "d.report_id", "d.detail"])
    .where("d.what", "=", "reject")
    .orderBy("d.id")
    .execute();
  const last = new Map([...rows, ...rejected].map((row) => [row.position_id, row]));
  const corrections = await correctionsOf(db, [...last.keys()]);
  const questions = [...corrections.values()].flatMap(({ question }) => question ?? []);
  const leads = await finalQuestions(db, [...new Set(questions)]);
  const wordings = await questionWordings(
    db,
    [...leads.values()].map((lead) => lead.question),
  );
  const holders = await holdersOf(
    db,
    [...corrections.values()].flatMap(({ holder }) => holder ?? []),
  );
  return [...last].flatMap(([position, { report_id, detail }]): readonly DecidedPosition[] => {
    const correction = corrections.get(position);
    if (!correction || report_id === null) return [];
    const { exact, before, after, name } = JSON.parse(detail ?? "{}") as PositionDetail;
    const { holder, question, condition, stance } = correction;
    const to = question === undefined ? undefined : (leads.get(question)?.question ?? question);
    return [
      {
        report: report_id,
        ...{ exact, before, after, name },
        rejected: correction.rejected,
        ...(stance !== undefined && { stance }),
        ...(condition !== undefined && { condition }),
        ...(holder !== undefined && {
          holder: { ...holder, name: holders.get(holderKey(holder))?.name ?? holder.id },
        }),
        ...(to !== undefined && { question: wordings.get(to) ?? to }),
      },
    ];
  });
}
