/** What the corrections of one report are of: its positions, statements and names, found again by their words. */

import { subjectNamed } from "../entity/anchor-decisions.ts";
import type { Subject } from "../entity/subjects.ts";
import { positionDecidedOn } from "../position/placed.ts";
import { isUnchanged, placeIn } from "../shared/place.ts";
import { nearest } from "../statement/placed.ts";
import type { LaidEntity, LaidPosition, LaidStatement } from "./corrections.ts";
import type { DescribeLine, EntityLine } from "./lines.ts";

/** Of each correction of the report the position that it is of; null where its words are not found. The last of one counts. */
export function correctedPositions(
  { text, entities, positions }: DescribeLine,
  decided: readonly LaidPosition[],
): readonly object[] {
  const named = namedIn(entities);
  const placed = positions.map(({ start, end, holder }, id) => {
    const { name, aliases } = named(holder);
    return { id, start, end, aliases, holder: name };
  });
  return decided.map((told) => {
    const { exact, before, after, name, holder = null, rejected, stance = null, question = null } = told;
    const words = { exact, before, after, name };
    const row = positionDecidedOn(text, placed, holder === null ? words : { ...words, holder });
    const changes = told.condition !== undefined;
    return {
      position: row === null ? null : (positions[row]?.id ?? null),
      ...{ exact, rejected, stance, holder, question },
      ...{ changesCondition: changes, condition: told.condition ?? null },
    };
  });
}

export interface CorrectedStatement extends Pick<LaidStatement, "exact" | "rejected"> {
  readonly statement: string | null;
  readonly kind: string | null;
  readonly polarity: string | null;
  readonly changesSpeaker: boolean;
  readonly speaker: string | null;
  /** The words that were said, where others are meant than were found. */
  readonly words: string | null;
}

/** As `correctedPositions`, of statements. */
export function correctedStatements(
  { text, entities, statements }: DescribeLine,
  decided: readonly LaidStatement[],
): readonly CorrectedStatement[] {
  const named = namedIn(entities);
  const placed = statements.flatMap(({ content, speaker }, id) => {
    const { name, aliases } = named(speaker);
    return content === null ? [] : [{ id, ...content, added: null, speaker: name, aliases }];
  });
  return decided.map((told) => {
    const { exact, rejected, kind = null, polarity = null } = told;
    const span = placeIn(text, told);
    const whose = { name: told.name, ...(told.speaker !== undefined && { speaker: told.speaker }) };
    const row = span && nearest(placed, span, whose, isUnchanged(text, span, told));
    const found = row === null ? undefined : statements[row];
    const speaker = speakerNow(told.speaker, found?.speaker ?? null, entities);
    const places = told.content?.map((one) => ({ at: placeIn(text, one), exact: one.exact })) ?? [];
    const isPlaced = places.length > 0 && places.every(({ at }) => at !== null);
    return {
      statement: found?.id ?? null,
      ...{ exact, rejected, kind, polarity },
      changesSpeaker: speaker !== (found?.speaker ?? null),
      speaker,
      words: isPlaced ? places.map((one) => one.exact).join(" … ") : null,
    };
  });
}

/** By the name that the report gives them; anyone who goes by none of its names stays as found. */
function speakerNow(
  name: string | null | undefined,
  found: string | null,
  entities: readonly EntityLine[],
): string | null {
  if (name === null) return null;
  if (name === undefined || entities.find(({ id }) => id === found)?.name === name) return found;
  const named =
    entities.find((one) => one.name === name) ?? entities.find((one) => one.aliases.includes(name));
  return named?.id ?? found;
}

/** Who on record is said to be meant by a name of the report; `entity` is null where it has the name no more. */
export function decidedEntities(
  subjects: readonly Subject[],
  decided: readonly LaidEntity[],
  idOf: (row: number) => string,
): readonly object[] {
  return decided.map(({ entity: words, kind, record, name, isNew }) => {
    const subject = subjectNamed(subjects, words);
    return { entity: subject && idOf(subject.id), words, kind, record, name, isNew };
  });
}

/** What becomes of positions with the statements that they rest on: they fall with all of them, and follow them to another speaker. */
export function followed(
  { statements, positions }: DescribeLine,
  corrected: readonly CorrectedStatement[],
): ReadonlyMap<string, { readonly falls: boolean; readonly holder: string | null }> {
  const last = new Map(corrected.map((one) => [one.statement, one]));
  const speakerOf = new Map(statements.map(({ id, speaker }) => [id, speaker]));
  return new Map(
    positions.map(({ id, holder, statements: all }) => {
      const own = all.filter((one) => speakerOf.has(one));
      const standing = own.filter((one) => last.get(one)?.rejected !== true);
      const moved = standing.findLast(
        (one) => last.get(one)?.changesSpeaker && speakerOf.get(one) === holder,
      );
      const now = holder === null || moved === undefined ? holder : (last.get(moved)?.speaker ?? null);
      return [id, { falls: own.length > 0 && standing.length === 0, holder: now }];
    }),
  );
}

function namedIn(entities: readonly EntityLine[]) {
  const all = new Map(entities.map((entity) => [entity.id, entity]));
  return (id: string | null): { readonly name: string | null; readonly aliases: readonly string[] } =>
    all.get(id ?? "") ?? { name: null, aliases: [] };
}
