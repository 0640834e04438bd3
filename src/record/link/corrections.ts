/** Lays what people decided of positions, in a record of some of the reports, over what was found in all of them. */
import { z } from "zod";
import { InputError } from "../../base/errors.ts";
import { STANCES } from "../../base/vocabulary.ts";
import { positionDecidedOn } from "../position/placed.ts";
import { grouped } from "../queries/passages.ts";
import type { DescribeLine } from "./lines.ts";

const Decided = z.object({
  report: z.string(),
  ...{ exact: z.string(), before: z.string(), after: z.string(), name: z.string().nullable() },
  rejected: z.boolean(),
  stance: z.enum(STANCES).optional(),
  condition: z.string().nullable().optional(),
  holder: z.object({ kind: z.enum(["person", "organization"]), id: z.string(), name: z.string() }).optional(),
  question: z.string().optional(),
});

type Decided = z.infer<typeof Decided>;

/** By the report's id on record. */
export type Corrections = ReadonlyMap<string, readonly Decided[]>;

/** `lines`: as `standpoint export --format corrections` writes them. Throws an InputError that names the line. */
export function readCorrections(lines: string): Corrections {
  const all = lines.split("\n").flatMap((line, n): readonly Decided[] => {
    if (line.trim() === "") return [];
    const parsed = Decided.safeParse(asJson(line));
    if (parsed.success) return [parsed.data];
    throw new InputError(`line ${n + 1} of the corrections is none: ${parsed.error.issues[0]?.message}`);
  });
  return grouped(all, ({ report }) => report);
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Of each correction of the report the position that it is of; null where its words are not found. The last of one counts. */
export function correctedPositions(
  { text, entities, positions }: DescribeLine,
  decided: readonly Decided[],
): readonly object[] {
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  const placed = positions.map(({ start, end, holder }, id) => {
    const { name = null, aliases = [] } = entityOf.get(holder ?? "") ?? {};
    return { ...{ id, start, end, aliases }, holder: name };
  });
  return decided.map(({ report: _, ...told }) => {
    const row = positionDecidedOn(text, placed, detailOf(told));
    const { rejected, stance = null, holder = null, question = null, exact } = told;
    const changes = told.condition !== undefined;
    return {
      position: row === null ? null : (positions[row]?.id ?? null),
      ...{ exact, rejected, stance, holder, question },
      ...{ changesCondition: changes, condition: told.condition ?? null },
    };
  });
}

function detailOf({ exact, before, after, name, holder }: Omit<Decided, "report">) {
  return { exact, before, after, name, ...(holder && { holder: { kind: holder.kind, id: holder.id } }) };
}
