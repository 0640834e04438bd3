/** Who diverges, who changed and who stands where on one question, by the record's own queries. */

import { hasCondition, oppositeOf } from "../../base/stances.ts";
import { divergingPairs } from "../comparison/divergences.ts";
import { newestFirst, turned } from "../comparison/diverging-pairs.ts";
import { type HeldBy, historiesOn } from "../comparison/histories.ts";
import { bodiesOf, standingOn } from "../comparison/question-matrix.ts";
import { changeKind, spells } from "../position/history.ts";
import type { Days } from "../shared/days.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { PositionsSchema } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";
import type { CompareLine, KnowLine } from "./lines.ts";
import type { Scratch } from "./scratch.ts";

type Db = Store["db"];

export async function compareHolders({ db, begin, rollback }: Scratch, line: CompareLine): Promise<object> {
  await begin();
  try {
    await putIndices(db, line);
    const histories = await historiesOn(db, [line.id]);
    const { pairs, belongings } = await divergingPairs(db, { question: line.id });
    const bodies = await bodiesOf({ db }, histories);
    const lastDay = histories
      .flatMap(({ positions }) => positions.map(({ day }) => day))
      .sort()
      .at(-1);
    const day = line.day ?? lastDay ?? null;
    return {
      id: line.id,
      changes: histories.flatMap(changesOf),
      divergences: [...pairs].sort(newestFirst).map((pair) => {
        const { within, a, b, versus, phases } = turned(pair, belongings);
        return {
          ...{ within, versus, a: a.holder, b: b.holder, from: phases[0].from },
          to: (phases.at(-1)?.to ?? null) satisfies Days["to"],
          phases: phases.map((p) => ({ ...p, a: p.a.position_id, b: p.b.position_id })),
        };
      }),
      matrix:
        day === null
          ? []
          : histories.flatMap((held) => {
              const stands = standingOn(held, day, bodies);
              if (stands === null) return [];
              const { row, stance, since, restated, body, leads } = stands;
              return [{ day, holder: held.holder, row, stance, since, restated, body, leads }];
            }),
    };
  } finally {
    await rollback();
  }
}

function changesOf({ holder, positions }: HeldBy): readonly object[] {
  const held = spells(positions);
  return held.slice(1).flatMap((after, i) => {
    const before = held[i];
    if (!before) return [];
    const [from, to] = [before.positions.at(-1)?.position_id, after.positions[0].position_id];
    return [{ kind: changeKind(before.stance, after.stance), holder, day: after.from, from, to }];
  });
}

/** What holds for every question that comes after. */
export async function knowBodies({ db }: Scratch, { id, members, organizations }: KnowLine): Promise<object> {
  await inBatches(organizations, (batch) =>
    db
      .insertInto("organizations")
      .values(batch.map((one) => ({ id: one, name: one, origin: "report" as const, popolo: "{}" })))
      .onConflict((c) => c.doNothing())
      .execute(),
  );
  await putMembers(db, members);
  return { id };
}

/** Into the record's own indices of what stands: the queries read nothing else. */
async function putIndices(db: Db, { id, positions, members }: CompareLine): Promise<void> {
  const indexed = positions.map((p): PositionsSchema["position_index"] => ({
    position_id: p.row,
    question_id: id,
    holder_kind: p.holder?.kind ?? null,
    holder_id: p.holder?.id ?? null,
    stance: p.reversed ? oppositeOf(p.stance) : p.stance,
    condition: hasCondition(p.stance) ? p.condition : null,
    ...{ day: p.day, told: p.told, report_id: p.report, confidence: p.confidence },
    reviewed: p.reviewed ? 1 : 0,
    reversed: p.reversed ? 1 : 0,
  }));
  await inBatches(indexed, (batch) => db.insertInto("position_index").values(batch).execute());
  await putMembers(db, members);
}

/** Of all that reports tell of one membership only the first and the last day count. */
async function putMembers(db: Db, members: CompareLine["members"]): Promise<void> {
  const { last } = await db
    .selectFrom("member_index")
    .select((e) => e.fn.coalesce(e.fn.max("entity_id"), e.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  const told = members.flatMap(({ kind, member, organization, leads, ...days }, n) =>
    [days.first, days.last].map((day, end) => ({
      ...{ entity_id: last + 2 * n + end + 1, body_id: 0, member_kind: kind, member_id: member },
      ...{ organization_id: organization, day, leads: leads ? (1 as const) : (0 as const) },
    })),
  );
  await inBatches(told, (batch) => db.insertInto("member_index").values(batch).execute());
}
