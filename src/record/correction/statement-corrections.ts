/** Corrections of statements: what each decision that stands changed, in words. */
import type { Polarity, StatementKind } from "../../base/vocabulary.ts";
import { grouped } from "../shared/passages.ts";
import type { ChangedStatement } from "../statement/corrections.ts";
import type { Store } from "../store/store.ts";
import type { CorrectedField, CorrectionMade, CorrectionsAsked } from "./correction.ts";

type Db = Store["db"];

/** The latest first. */
export async function statementCorrections(
  db: Db,
  asked: CorrectionsAsked,
): Promise<readonly CorrectionMade[]> {
  const made = await decided(db, asked);
  const ids = [...new Set(made.map((row) => row.statement_id))];
  const found = await foundOf(db, ids);
  const steps = new Map(
    [...grouped(await allOf(db, ids), (row) => row.statement_id)].flatMap(([statement, decisions]) =>
      stepsOf(found.get(statement), decisions),
    ),
  );
  return made.map(({ decision, what, report_id, title, local_id, statement_id, by, at, why }) => ({
    decision,
    what,
    report: { id: report_id, title },
    finding: local_id,
    words: found.get(statement_id)?.words ?? "",
    polarity: found.get(statement_id)?.polarity ?? "said",
    cue: found.get(statement_id)?.cue ?? "",
    fields: what === "correct" ? (steps.get(decision) ?? []) : [],
    by,
    at,
    why,
  }));
}

const TOLD = ["correct", "reject", "add"] as const;

async function decided(db: Db, { report, limit }: CorrectionsAsked) {
  const rows = await db
    .selectFrom("live_decisions as d")
    .innerJoin("statement_anchors as x", "x.decision_id", "d.id")
    .innerJoin("statements as s", "s.id", "x.statement_id")
    .innerJoin("standing_reports as r", "r.analysis_id", "s.analysis_id")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .select(["d.id as decision", "d.what", "d.decided_by as by", "d.decided_at as at", "d.why"])
    .select(["x.statement_id", "s.local_id", "a.report_id", "a.title"])
    .where("d.kind", "=", "statement")
    .where("d.what", "in", TOLD)
    // Of what was added and is undone nothing is told.
    .where((e) =>
      e.or([
        e("s.decision_id", "is", null),
        e("s.decision_id", "in", (q) => q.selectFrom("live_decisions").select("id")),
      ]),
    )
    .$if(report !== undefined, (q) => q.where("d.report_id", "=", report ?? ""))
    .orderBy("d.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, what: TOLD.find((what) => what === row.what) ?? "correct" }));
}

interface Says {
  readonly speaker: string | null;
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  readonly cue: string;
  readonly words: string;
}

/** What the machine found, by the statement's row. */
async function foundOf(db: Db, statements: readonly number[]): Promise<ReadonlyMap<number, Says>> {
  if (statements.length === 0) return new Map();
  const rows = await db
    .selectFrom("statements as s")
    .leftJoin("entities as e", "e.id", "s.speaker_id")
    .select(["s.id", "s.kind", "s.polarity", "e.name as speaker"])
    .where("s.id", "in", statements)
    .execute();
  const pieces = await db
    .selectFrom("statement_passages as sp")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .select(["sp.statement_id", "sp.part", "p.exact"])
    .where("sp.statement_id", "in", statements)
    .where("sp.part", "in", ["cue", "content"])
    .orderBy("sp.position")
    .execute();
  const parts = grouped(pieces, (row) => `${row.statement_id} ${row.part}`);
  const words = (id: number, part: "cue" | "content") => joined(parts.get(`${id} ${part}`) ?? []);
  return new Map(
    rows.map(({ id, ...row }) => [id, { ...row, cue: words(id, "cue"), words: words(id, "content") }]),
  );
}

/** Every decision that stands on one of the statements, the first first. */
function allOf(db: Db, statements: readonly number[]) {
  return db
    .selectFrom("statement_anchors as x")
    .innerJoin("live_decisions as d", "d.id", "x.decision_id")
    .select(["x.statement_id", "d.id as decision", "d.detail"])
    .where("x.statement_id", "in", statements)
    .orderBy("d.id")
    .execute();
}

/** One decision leaves what an earlier one changed. */
function stepsOf(
  found: Says | undefined,
  decisions: readonly { readonly decision: number; readonly detail: string | null }[],
): readonly (readonly [decision: number, readonly CorrectedField[]])[] {
  if (!found) return [];
  let from = found;
  return decisions.map(({ decision, detail }) => {
    const { speaker, kind, polarity, content } = JSON.parse(detail ?? "{}") as ChangedStatement;
    const to: Says = {
      cue: from.cue,
      speaker: speaker === undefined ? from.speaker : speaker,
      kind: kind ?? from.kind,
      polarity: polarity ?? from.polarity,
      words: content ? joined(content) : from.words,
    };
    const before = from;
    from = to;
    const fields = (["speaker", "kind", "polarity", "words"] as const).map((field) => ({
      field,
      from: before[field],
      to: to[field],
    }));
    return [decision, fields.filter((one) => one.from !== one.to)] as const;
  });
}

function joined(pieces: readonly { readonly exact: string }[]): string {
  return pieces.map(({ exact }) => exact).join(" … ");
}
