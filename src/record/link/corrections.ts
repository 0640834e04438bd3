/** What people decided in a record of some of the reports, to be laid over what was found in all of them. */
import { z } from "zod";
import { InputError } from "../../base/errors.ts";
import { POLARITIES, STANCES, STATEMENT_KINDS } from "../../base/vocabulary.ts";
import { grouped } from "../shared/passages.ts";

const kind = z.enum(["person", "organization"]);
const place = z.object({ exact: z.string(), before: z.string(), after: z.string() });
const finding = place.extend({ report: z.string(), name: z.string().nullable(), rejected: z.boolean() });

const position = finding.extend({
  of: z.literal("position"),
  stance: z.enum(STANCES).optional(),
  condition: z.string().nullable().optional(),
  holder: z.object({ kind, id: z.string(), name: z.string() }).optional(),
  question: z.string().optional(),
});

const statement = finding.extend({
  of: z.literal("statement"),
  kind: z.enum(STATEMENT_KINDS).optional(),
  polarity: z.enum(POLARITIES).optional(),
  speaker: z.string().nullable().optional(),
  content: z.array(place).optional(),
});

const who = { kind, record: z.string() };
const entity = z.object({
  of: z.literal("entity"),
  ...who,
  ...{ report: z.string(), entity: z.string(), name: z.string(), isNew: z.boolean() },
});
const merge = z.object({ of: z.literal("merge"), ...who, other: z.string() });

const Decided = z.discriminatedUnion("of", [position, statement, entity, merge]);

type Decided = z.infer<typeof Decided>;
type Of<K extends Decided["of"]> = Extract<Decided, { of: K }>;

export type LaidPosition = Of<"position">;
export type LaidStatement = Of<"statement">;
export type LaidEntity = Of<"entity">;
export type LaidMerge = Of<"merge">;

/** By the report's id on record. */
type ByReport<D> = ReadonlyMap<string, readonly D[]>;

export interface Corrections {
  readonly positions: ByReport<LaidPosition>;
  readonly statements: ByReport<LaidStatement>;
  readonly entities: ByReport<LaidEntity>;
  readonly merged: readonly LaidMerge[];
}

export const NO_CORRECTIONS: Corrections = {
  positions: new Map(),
  statements: new Map(),
  entities: new Map(),
  merged: [],
};

/** `lines`: as `standpoint export --format corrections` writes them. Throws an InputError that names the line. */
export function readCorrections(lines: string): Corrections {
  const all = lines.split("\n").flatMap((line, n): readonly Decided[] => {
    if (line.trim() === "") return [];
    // Older files hold positions only, and do not say so.
    const parsed = Decided.safeParse({ of: "position", ...asObject(line) });
    if (parsed.success) return [parsed.data];
    throw new InputError(`line ${n + 1} of the corrections is none: ${parsed.error.issues[0]?.message}`);
  });
  const of = <K extends Decided["of"]>(what: K) => all.filter((one): one is Of<K> => one.of === what);
  return {
    positions: grouped(of("position"), ({ report }) => report),
    statements: grouped(of("statement"), ({ report }) => report),
    entities: grouped(of("entity"), ({ report }) => report),
    merged: of("merge"),
  };
}

function asObject(line: string): object | null {
  try {
    return Object(JSON.parse(line));
  } catch {
    return null;
  }
}
