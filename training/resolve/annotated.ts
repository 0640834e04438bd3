/** The reports on which it is marked whom words mean: drafted as the program drafts them, each with its answers. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { headAt } from "../../evaluation/coreference/score-gum.ts";
import { linesOf, type Report as Raw, reportsByHash, SHARED } from "../../evaluation/corpora.ts";
import { plainName } from "../../evaluation/plain-name.ts";
import { type Document, documentOf } from "../../src/analysis/document/document.ts";
import type { CastMember } from "../../src/analysis/entities/cast.ts";
import type { Reference } from "../../src/analysis/entities/reference/reference.ts";
import { loadModel } from "../../src/analysis/model/load.ts";
import { type Calibration, confidenceOf } from "../../src/analysis/statements/confidence.ts";
import type { Draft } from "../../src/analysis/statements/draft.ts";
import { draftStatements } from "../../src/analysis/statements/draft-statements.ts";
import { type JoinWeights, readJoinWeights } from "../../src/analysis/statements/join.ts";
import type { TaggedSpan, Tagger } from "../../src/analysis/tagger/tagger.ts";
import type { Span } from "../../src/base/passage.ts";

export const MODELS = new URL("../../models/", import.meta.url).pathname;
const RUNS = new URL("../runs/tags/", import.meta.url).pathname;

/** Is the member whom the reference means? Null where the annotation does not say. */
export type Answer = (reference: Reference, member: CastMember) => boolean | null;

export interface Annotated {
  readonly id: string;
  readonly corpus: string;
  readonly text: string;
  readonly doc: Document;
  readonly drafts: readonly Draft[];
  /** The answers to be had once the report is laid out. */
  readonly answers: (doc: Document) => Answer;
}

type GumReport = Raw & {
  readonly mentions: readonly (Span & { entity: string | number; type: string })[];
};
type Quoted = Raw & { readonly quotes: readonly (Span & { source: string; name: string })[] };
interface GoldEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}
type Spoken = Raw & {
  readonly attributions: readonly {
    id: string;
    source: readonly Span[];
    content: readonly Span[];
  }[];
  readonly entities: readonly GoldEntity[];
  readonly speakers: Readonly<Record<string, string | null>>;
};

const joiner: JoinWeights = readJoinWeights(readFileSync(`${MODELS}joiner.bin`));
const calibration = JSON.parse(readFileSync(`${MODELS}encoder/confidence.json`, "utf8")) as Calibration;

type Held = Raw & {
  readonly entities: readonly GoldEntity[];
  readonly positions: readonly {
    readonly holder: string;
    readonly holderMention?: Span;
  }[];
};

/** Of a report the places of words that stand for a speaker, each with where the speaker's name stands; null for somebody whom it does not name. */
interface OwnAnnotation {
  /** The beginning of the SHA-256 of the report's id. */
  readonly report: string;
  readonly means: readonly (readonly [number, readonly [number, number] | null])[];
}
type Place = readonly [number, number];
/** As in `../statements.jsonl`: places in the report; no `speaker` where no words of the report name them. */
interface OwnStatement {
  readonly source: Place | null;
  readonly content: readonly Place[];
  readonly speaker?: Place | null;
}
type Meant = Raw & Pick<OwnAnnotation, "means">;

type Invented = Raw & {
  readonly part: "read" | "kept";
  readonly entities: readonly (GoldEntity & { readonly type: string })[];
  readonly statements: readonly { readonly content: string; readonly speaker: string | null }[];
};

/** GUM, the Canadian reports, the twenty with speakers, those with positions, our own, and those with our own statements. The encoder's spans are kept in `training/runs/tags`. */
export async function annotatedReports(): Promise<readonly Annotated[]> {
  return [
    ...(await read("gumtrain", linesOf<GumReport>(`${SHARED}/corpora/gum/train.jsonl`), gumAnswers)),
    ...(await read("ggt", linesOf<Quoted>(`${SHARED}/corpora/ggt/dev.jsonl`), quoteAnswers)),
    ...(await read("gold", linesOf<Spoken>(`${SHARED}/gold/dev.jsonl`), speakerAnswers)),
    ...(await read("holders", withPositions(), holderAnswers)),
    ...(await read("own", withMeant(), meantAnswers)),
    ...(await read("invented", inventedToRead(), inventedAnswers)),
    ...(await read("statements", withStatements(), meantAnswers)),
  ];
}

/** The reports with positions, laid over their texts. */
function withPositions(): Held[] {
  const args = [`${SHARED}/score/positions-gold.mjs`, "us", "uk"];
  const lines = execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Held);
}

/** Each annotation of ours with the report that it is of. */
function laidOver<T extends { readonly report: string }>(
  annotations: readonly T[],
  reports: ReadonlyMap<string, Raw>,
): (T & Raw)[] {
  return annotations.map((own) => {
    const raw = reports.get(own.report);
    if (!raw) throw new Error(`no text of report ${own.report}`);
    return { ...own, id: raw.id, text: raw.text };
  });
}

/** Whom words mean by our own annotations, in PolNeAR's training part and BBC political news. */
function withMeant(): Meant[] {
  const own = linesOf<OwnAnnotation>(join(import.meta.dirname, "annotations.jsonl"));
  return laidOver(own, reportsByHash("polnear", "bbc"));
}

/** Who says what by our own annotations (`../statements.jsonl`): where the words for the speaker stand, or the statement begins, and whose name that is. */
function withStatements(): Meant[] {
  const own = linesOf<{ report: string; statements: readonly OwnStatement[] }>(
    join(import.meta.dirname, "../statements.jsonl"),
  );
  return laidOver(own, reportsByHash("pages", "bbc", "invented")).map(({ id, text, statements }) => {
    const isName = ([start]: Place) => /^\p{Lu}/u.test(text.slice(start));
    const means = statements.flatMap(({ source, content, speaker }): Meant["means"] => {
      const at = (source ?? content[0])?.[0];
      return speaker === undefined || at === undefined
        ? []
        : [[at, speaker && isName(speaker) ? speaker : null]];
    });
    return { id, text, means };
  });
}

/** The invented reports, less those that are kept to judge on. */
function inventedToRead(): Invented[] {
  const file = join(import.meta.dirname, "../../evaluation/invented/reports.jsonl");
  return linesOf<Invented>(file).filter(({ part }) => part === "read");
}

async function read<T extends Raw>(
  corpus: string,
  reports: readonly T[],
  answersOf: (raw: T, drafts: readonly Draft[]) => Annotated["answers"],
): Promise<Annotated[]> {
  const tags = await tagsOf(corpus, reports);
  return reports.map((raw) => {
    const doc = documentOf(raw.text);
    const drafts = draftStatements(doc, tags[raw.id] ?? [], {
      joiner,
      confidence: (evidence) => confidenceOf(evidence, calibration),
    });
    return { id: raw.id, corpus, text: raw.text, doc, drafts, answers: answersOf(raw, drafts) };
  });
}

let tagger: Tagger | null = null;

async function tagsOf(corpus: string, reports: readonly Raw[]): Promise<Record<string, TaggedSpan[]>> {
  const kept = `${RUNS}tags-${corpus}.json`;
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as Record<string, TaggedSpan[]>;
  tagger ??= (await loadModel("encoder")).tagger;
  const found: Record<string, TaggedSpan[]> = {};
  for (const { id, text } of reports) found[id] = [...(await tagger.tag(documentOf(text)))];
  mkdirSync(RUNS, { recursive: true });
  writeFileSync(kept, JSON.stringify(found));
  return found;
}

/** By the entity whose mention turns on the same word. */
function gumAnswers({ text, mentions }: GumReport): Annotated["answers"] {
  const byHead = new Map<number, string>();
  for (const { start, end, entity } of [...mentions].sort((a, b) => a.end - a.start - (b.end - b.start)))
    if (!byHead.has(headAt(text, start, end))) byHead.set(headAt(text, start, end), String(entity));
  return (doc) => {
    const { start, end } = doc.tokens;
    const entityAt = (first: number, last: number) =>
      byHead.get(headAt(text, start[first] ?? 0, end[last] ?? 0)) ?? byHead.get(start[last] ?? 0);
    const entityOf = (member: CastMember) => {
      const votes = new Map<string, number>();
      for (const mention of member.mentions) {
        const entity = entityAt(mention.first, mention.end - 1);
        if (entity) votes.set(entity, (votes.get(entity) ?? 0) + 1);
      }
      return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
    };
    return ({ kind, at, phrase }, member) => {
      if (kind === "quotation") return null;
      const wanted = phrase ? byHead.get(start[phrase.headAt] ?? 0) : byHead.get(start[at] ?? 0);
      if (wanted === undefined) return kind === "it" ? false : null;
      return entityOf(member) === wanted;
    };
  };
}

/** By the holders of positions, at the words that stand for them. */
function holderAnswers({ text, entities, positions }: Held): Annotated["answers"] {
  const byHead = new Map<number, string>();
  for (const { holder, holderMention: mention } of positions)
    if (mention) byHead.set(headAt(text, mention.start, mention.end), holder);
  const names = new Map(
    entities.map(({ id, name, aliases = [] }) => [id, new Set([name, ...aliases].map(plainName))]),
  );
  return (doc) => {
    const { start } = doc.tokens;
    return ({ kind, at, phrase }, member) => {
      const holder = kind === "quotation" ? undefined : byHead.get(start[phrase ? phrase.headAt : at] ?? 0);
      const wanted = holder === undefined ? undefined : names.get(holder);
      if (!wanted) return null;
      return [member.name, ...member.aliases].some((one) => wanted.has(plainName(one)));
    };
  };
}

function isNamed(wanted: string, { name, aliases }: CastMember): boolean {
  const a = plainName(wanted);
  return [name, ...aliases]
    .map(plainName)
    .some(
      (b) =>
        b !== "" &&
        (a === b || a.includes(b) || b.includes(a) || b.split(" ").at(-1) === a.split(" ").at(-1)),
    );
}

/** By the names of those who speak, each at the source, or where there is none at the words, of the draft that it fits. */
function byDraft(
  drafts: readonly Draft[],
  wanted: (draft: Draft) => ((member: CastMember) => boolean | null) | null,
): Annotated["answers"] {
  return (doc) => {
    const { start } = doc.tokens;
    const starts = new Map<number, (member: CastMember) => boolean | null>();
    for (const draft of drafts) {
      const [span] = draft.source.length > 0 ? draft.source : draft.content;
      const is = wanted(draft);
      if (span && is) starts.set(span.start, is);
    }
    return ({ at, speaks }, member) => {
      if (!speaks) return null;
      const from = start[at] ?? 0;
      // The opening mark of a quotation is no token of its source.
      return (starts.get(from) ?? starts.get(from - 1))?.(member) ?? null;
    };
  };
}

const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

function quoteAnswers({ quotes }: Quoted, drafts: readonly Draft[]): Annotated["answers"] {
  return byDraft(drafts, ({ content }) => {
    const quote = quotes.find((one) =>
      content.some((piece) => shared(one, piece) > 0.3 * (one.end - one.start)),
    );
    return quote?.name ? (member) => isNamed(quote.name, member) : null;
  });
}

function speakerAnswers(
  { attributions, entities, speakers }: Spoken,
  drafts: readonly Draft[],
): Annotated["answers"] {
  return byDraft(drafts, ({ content, source }) => {
    const meant = attributions.find(
      (one) =>
        one.content.some((a) =>
          content.some((b) => 2 * shared(a, b) > Math.max(a.end - a.start, b.end - b.start)),
        ) && one.source.length > 0 === source.length > 0,
    );
    const entity = entities.find(({ id }) => id === speakers[meant?.id ?? ""]);
    if (!entity) return null;
    const names = new Set([entity.name, ...(entity.aliases ?? [])].map(plainName));
    return ({ name, aliases }) => [name, ...aliases].some((one) => names.has(plainName(one)));
  });
}

/** Of somebody without a name it is only known that nobody named is meant. */
function meantAnswers({ text, means }: Meant, drafts: readonly Draft[]): Annotated["answers"] {
  const meant = new Map(means);
  return byDraft(drafts, ({ content, source }) => {
    const [span] = source.length > 0 ? source : content;
    const name = span && meant.get(span.start);
    if (name === undefined) return null;
    if (name === null) return ({ named }) => (named ? false : null);
    const wanted = plainName(text.slice(...name));
    return ({ name: own, aliases }) =>
      isPartOf(plainName(own), wanted) || [own, ...aliases].some((one) => isSameName(plainName(one), wanted));
  });
}

/** "Holm" of Ida Holm, where the report's other words did not join the two. */
const isPartOf = (one: string, whole: string): boolean =>
  one !== "" && !one.includes(" ") && (whole.endsWith(` ${one}`) || whole.startsWith(`${one} `));

function inventedAnswers(
  { text, entities, statements }: Invented,
  drafts: readonly Draft[],
): Annotated["answers"] {
  const told = statements.map(({ content, speaker }) => {
    const start = text.indexOf(content);
    return { start, end: start + content.length, meant: entities.find(({ id }) => id === speaker) };
  });
  return byDraft(drafts, ({ content }) => {
    const own = told.find((one) =>
      content.some(
        (piece) => 2 * shared(one, piece) > Math.max(one.end - one.start, piece.end - piece.start),
      ),
    );
    if (!own) return null;
    const { meant } = own;
    if (meant?.type !== "person" && meant?.type !== "organization")
      return ({ named }) => (named ? false : null);
    const names = [meant.name, ...(meant.aliases ?? [])].map(plainName);
    return (member) =>
      [member.name, ...member.aliases].some((one) => names.some((name) => isSameName(plainName(one), name)));
  });
}

/** One has all the words of the other, which has two at least. */
function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  const [few = [], many = []] = [one.split(" "), other.split(" ")].sort((a, b) => a.length - b.length);
  return few.length > 1 && few.every((word) => many.includes(word));
}
