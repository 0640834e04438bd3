/** Scores who is one with whom on the annotated news reports of GUM: mentions of people and organizations, and their links. */
import { bCubed, type Chains, ceafe, type Measured, mentionScore, muc } from "./measures.ts";

export interface GumReport {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly entity: string | number;
    readonly type: string;
  }[];
}

/** What `read --json` gives of a report, as far as it is needed here. */
export interface Read {
  readonly entities: readonly {
    readonly mentions: readonly { readonly start: number; readonly end: number }[];
  }[];
}

export type Bounds = "exact" | "heads";

/** Whatever else ends a noun phrase's first part: its head is the word before. */
const CUT = /(?:,|\(|:|–|—|\s(?:of|for|in|at|on|from|with|to|by|who|whom|whose|that|which|and)\s)/;

/** The place of the word that a mention turns on: the last one before a preposition, a relative clause or a mark. */
export function headAt(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  const cut = words.slice(1).search(CUT);
  const first = cut < 0 ? words : words.slice(0, cut + 1);
  const bare = first.replace(/[’']s?\s*$/, "").trimEnd();
  const found = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*$/u.exec(bare);
  return start + (found?.index ?? 0);
}

/** Chains of at least two mentions each, a mention named by the report and its place. */
function chainsOf(
  { id, text }: GumReport,
  entities: readonly (readonly { readonly start: number; readonly end: number }[])[],
  bounds: Bounds,
): Set<string>[] {
  return entities
    .map(
      (mentions) =>
        new Set(
          mentions.map(({ start, end }) =>
            bounds === "exact" ? `${id} ${start} ${end}` : `${id} ${headAt(text, start, end)}`,
          ),
        ),
    )
    .filter((chain) => chain.size > 1);
}

function annotated({ mentions }: GumReport): GumReport["mentions"][] {
  const found = new Map<string | number, GumReport["mentions"][number][]>();
  for (const mention of mentions) {
    if (mention.type !== "person" && mention.type !== "organization") continue;
    found.set(mention.entity, [...(found.get(mention.entity) ?? []), mention]);
  }
  return [...found.values()];
}

export interface CoreferenceScore {
  readonly name: string;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
}

/** All reports' chains are scored as one key and one response, as the reference scorer does. In percent. */
export function coreferenceScores(
  reports: readonly GumReport[],
  read: readonly Read[],
  bounds: Bounds,
): readonly CoreferenceScore[] {
  const gold: Chains = reports.flatMap((report) => chainsOf(report, annotated(report), bounds));
  const found: Chains = reports.flatMap((report, i) =>
    chainsOf(
      report,
      (read[i]?.entities ?? []).map(({ mentions }) => mentions),
      bounds,
    ),
  );
  const parts: readonly (readonly [string, Measured])[] = [
    ["mentions", mentionScore(gold, found)],
    ["links (MUC)", muc(gold, found)],
    ["mentions in their chains (B-cubed)", bCubed(gold, found)],
    ["entities (CEAF-e)", ceafe(gold, found)],
  ];
  const three = parts.slice(1).map(([, score]) => score);
  const mean = (part: keyof Measured) => three.reduce((sum, score) => sum + score[part], 0) / three.length;
  const all: readonly (readonly [string, Measured])[] = [
    ...parts,
    ["CoNLL (mean of the three)", { recall: mean("recall"), precision: mean("precision"), f1: mean("f1") }],
  ];
  return all.map(([name, { recall, precision, f1 }]) => ({
    name,
    recall: 100 * recall,
    precision: 100 * precision,
    f1: 100 * f1,
  }));
}
