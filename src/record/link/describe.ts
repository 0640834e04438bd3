/** What the rules make of one report by itself, before it is laid beside others. */
import { POINTS } from "../../analysis/questions/wording.ts";
import { type FoundEntity, subjectsOf } from "../entity/subjects.ts";
import { leadsBody } from "../organization/leads-body.ts";
import { dayOf } from "../position/put-positions.ts";
import { articleDigest, reportAddress, reportId } from "../report/identity.ts";
import type { BlockOf } from "./blocks.ts";
import { correctedPositions, correctedStatements, decidedEntities, followed } from "./corrected.ts";
import type { Corrections } from "./corrections.ts";
import type { DescribeLine, EntityLine } from "./lines.ts";

/** The entities as resolving has them, by the place in the list. */
export function toldOf(entities: readonly EntityLine[]): readonly FoundEntity[] {
  const rows = new Map(entities.map(({ id }, row) => [id, row + 1]));
  return entities.map(({ id, name, type, aliases, roles, memberOf }) => ({
    ...{ id: rows.get(id) ?? 0, name, type, aliases, told: roles },
    bodies: memberOf.flatMap((body) => rows.get(body) ?? []),
  }));
}

export function describeReport(line: DescribeLine, blockOf: BlockOf, corrections: Corrections): object {
  const { id, title, text, url, published, entities, statements, positions } = line;
  const digest = articleDigest({ title, text });
  const address = reportAddress(url, null);
  const report = reportId(address, digest);
  const told = toldOf(entities);
  const rowOf = new Map(entities.map((entity, row) => [entity.id, row + 1]));
  const speaking = [...statements.map((s) => s.speaker), ...positions.map((p) => p.holder)];
  const subjects = subjectsOf(told, new Set(speaking.map((one) => rowOf.get(one ?? "") ?? null)));
  const corrected = correctedStatements(line, corrections.statements.get(report) ?? []);
  const follows = followed(line, corrected);
  const idOf = (row: number) => entities[row - 1]?.id ?? "";
  return {
    id,
    ...{ report, digest, address },
    isEmpty: text.trim() === "",
    entities: subjects.map((subject) => ({
      id: idOf(subject.id),
      block: blockOf(subject, report),
      speaks: subject.speaks,
    })),
    members: told.flatMap(({ id: row, told: roles, bodies }) =>
      bodies.map((body) => ({
        entity: idOf(row),
        body: idOf(body),
        leads: roles.some((role) => leadsBody(role, entities[body - 1]?.name ?? "")),
      })),
    ),
    positions: positions.map(({ id: position, holder, statements: rests, asOf }) => ({
      id: position,
      ...(follows.get(position) ?? { falls: false, holder }),
      day: dayOf({ statements: rests, ...(asOf && { asOf }) }, { published, statements }),
    })),
    corrections: correctedPositions(line, corrections.positions.get(report) ?? []),
    corrected,
    decided: decidedEntities(subjects, corrections.entities.get(report) ?? [], idOf),
    points: positions.some(({ question }) => question !== null && POINTS.test(question)),
  };
}
