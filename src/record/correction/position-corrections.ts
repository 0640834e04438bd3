/** Corrections of positions: what each decision that stands changed, in words. */
import { oppositeOf } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { recordsOf } from "../entity/entity-records.ts";
import { holderKey, holdersOf } from "../entity/holders.ts";
import type { Changed } from "../position/corrections.ts";
import { questionWordings } from "../question/question-wordings.ts";
import { grouped } from "../shared/passages.ts";
import { finalQuestions, questionsOfWordings } from "../shared/question-leads.ts";
import { finalIds } from "../shared/redirects.ts";
import type { Store } from "../store/store.ts";
import type { CorrectedField, CorrectionMade, CorrectionsAsked } from "./correction.ts";

type Db = Store["db"];

/** The latest first. */
export async function positionCorrections(
  db: Db,
  asked: CorrectionsAsked,
): Promise<readonly CorrectionMade[]> {
  const made = await decided(db, asked);
  const found = await foundOf(db, [...new Set(made.map((row) => row.position_id))]);
  const steps = [...grouped(await allOf(db, [...found.keys()]), (row) => row.position_id)].flatMap(
    ([position, decisions]) => stepsOf(found.get(position), decisions),
  );
  const told = await wordsOf(db, steps);
  const fields = new Map(steps.map((step) => [step.decision, told(step)]));
  return made.map(({ decision, what, report_id, title, local_id, words, by, at, why }) => ({
    decision,
    what,
    report: { id: report_id, title },
    finding: local_id,
    words,
    polarity: "said",
    cue: "",
    fields: what === "add" ? [] : (fields.get(decision) ?? []),
    by,
    at,
    why,
  }));
}

const TOLD = ["correct", "reject", "add"] as const;

async function decided(db: Db, { report, limit }: CorrectionsAsked) {
  const rows = await db
    .selectFrom("live_decisions as d")
    .innerJoin("position_anchors as x", "x.decision_id", "d.id")
    .innerJoin("positions as p", "p.id", "x.position_id")
    .innerJoin("passages as w", "w.id", "p.passage_id")
    .innerJoin("standing_reports as r", "r.analysis_id", "p.analysis_id")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .select(["d.id as decision", "d.what", "d.decided_by as by", "d.decided_at as at", "d.why"])
    .select(["x.position_id", "p.local_id", "w.exact as words", "a.report_id", "a.title"])
    .where("d.kind", "=", "position")
    .where("d.what", "in", TOLD)
    // Of what was added and is undone nothing is told.
    .where((e) =>
      e.or([
        e("p.decision_id", "is", null),
        e("p.decision_id", "in", (q) => q.selectFrom("live_decisions").select("id")),
      ]),
    )
    .$if(report !== undefined, (q) => q.where("d.report_id", "=", report ?? ""))
    .orderBy("d.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, what: TOLD.find((what) => what === row.what) ?? "correct" }));
}

/** What a position says, by ids. */
interface Says {
  readonly holder: string | null;
  readonly stance: Stance;
  readonly condition: string | null;
  readonly question: string | null;
}

const HOLDER_OF = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind} ${id}`;

/** What the machine found, by the position's row. */
async function foundOf(db: Db, positions: readonly number[]): Promise<ReadonlyMap<number, Says>> {
  if (positions.length === 0) return new Map();
  const rows = await db
    .selectFrom("positions as p")
    .innerJoin("analyses as n", "n.id", "p.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .leftJoin("entities as e", "e.id", "p.holder_id")
    .leftJoin("passages as c", "c.id", "p.condition_id")
    .select(["p.id", "p.holder_id", "p.wording_id", "p.stance", "c.exact as condition"])
    .select(["a.report_id", "e.local_id as entity"])
    .where("p.id", "in", positions)
    .execute();
  const holders = await recordsOf(
    db,
    rows.flatMap((row) => row.holder_id ?? []),
  );
  const questions = await questionsOfWordings(
    db,
    rows.flatMap((row) => row.wording_id ?? []),
  );
  return new Map(
    rows.map((row) => {
      const record = row.holder_id === null ? undefined : holders.get(row.holder_id);
      const inReport =
        row.entity === null ? null : HOLDER_OF({ kind: "entity", id: `${row.report_id}#${row.entity}` });
      const lead = row.wording_id === null ? undefined : questions.get(row.wording_id);
      const says: Says = {
        holder: record ? HOLDER_OF(record) : inReport,
        stance: lead?.reversed ? oppositeOf(row.stance) : row.stance,
        condition: row.condition,
        question: lead?.question ?? null,
      };
      return [row.id, says];
    }),
  );
}

/** Every decision in force on one of the positions, oldest first. */
function allOf(db: Db, positions: readonly number[]) {
  return db
    .selectFrom("position_anchors as x")
    .innerJoin("live_decisions as d", "d.id", "x.decision_id")
    .select(["x.position_id", "d.id as decision", "d.detail"])
    .where("x.position_id", "in", positions)
    .orderBy("d.id")
    .execute();
}

interface Step {
  readonly decision: number;
  readonly from: Says;
  readonly to: Says;
}

/** One decision leaves what an earlier one changed. */
function stepsOf(
  found: Says | undefined,
  decisions: readonly { readonly decision: number; readonly detail: string | null }[],
): readonly Step[] {
  if (!found) return [];
  let from = found;
  return decisions.map(({ decision, detail }) => {
    const { holder, stance, condition, question } = JSON.parse(detail ?? "{}") as Changed;
    const to: Says = {
      holder: holder ? HOLDER_OF(holder) : from.holder,
      stance: stance ?? from.stance,
      condition: condition === undefined ? from.condition : condition,
      question: question ?? from.question,
    };
    const step = { decision, from, to };
    from = to;
    return step;
  });
}

/** Puts names and wordings for ids. */
async function wordsOf(db: Db, steps: readonly Step[]): Promise<(step: Step) => readonly CorrectedField[]> {
  const all = steps.flatMap(({ from, to }) => [from, to]);
  const ids = [...new Set(all.flatMap(({ question }) => question ?? []))];
  const leads = await finalQuestions(db, ids);
  const wordings = await questionWordings(
    db,
    [...leads.values()].map(({ question }) => question),
  );
  const names = await namesOf(db, [...new Set(all.flatMap(({ holder }) => holder ?? []))]);
  const asked = (id: string | null) =>
    id === null ? null : (wordings.get(leads.get(id)?.question ?? id) ?? id);
  const named = (holder: string | null) => (holder === null ? null : (names.get(holder) ?? holder));
  return ({ from, to }) => {
    const fields: readonly CorrectedField[] = [
      { field: "holder", from: named(from.holder), to: named(to.holder) },
      { field: "stance", from: from.stance, to: to.stance },
      { field: "condition", from: from.condition, to: to.condition },
      { field: "question", from: asked(from.question), to: asked(to.question) },
    ];
    return fields.filter((one) => one.from !== one.to);
  };
}

async function namesOf(db: Db, holders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const told = holders.map((holder) => {
    const [, kind = "", id = ""] = /^(\w+) (.*)$/s.exec(holder) ?? [];
    return { holder, kind: kind as "person" | "organization" | "entity", id };
  });
  const names = new Map<string, string>();
  for (const { holder, kind, id } of told) {
    const final = kind === "entity" ? id : ((await finalIds(db, kind, [id])).get(id) ?? id);
    const found = (await holdersOf(db, [{ kind, id: final }])).get(holderKey({ kind, id: final }));
    if (found) names.set(holder, found.name);
  }
  return names;
}
