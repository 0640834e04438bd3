/** From tagged spans to drafts of statements: joined, parted where a quotation goes on in a new paragraph, named by kind. */
import type { Probability, Span } from "../../base/passage.ts";
import type { Document } from "../document/document.ts";
import { spanOfTokens } from "../document/tokens.ts";
import type { LabelledSpan } from "../tagger/labels.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { handsOn, withAttributedQuotations, withSourcesBetween } from "./attributed.ts";
import { type Layout, layoutOf } from "./candidates.ts";
import type { Evidence } from "./confidence.ts";
import type { Draft } from "./draft.ts";
import { withWholeQuotations } from "./edges.ts";
import { isHearsay } from "./hearsay.ts";
import { withInnerStatements } from "./inner.ts";
import { withIntroducedQuotations } from "./introduced.ts";
import { type Attribution, type JoinWeights, joinSpans } from "./join.ts";
import { kindOf, quotedShare } from "./kind.ts";
import { withLaidJoins, withLaidOut } from "./laid-out.ts";
import { withMendedSpans } from "./mended.ts";
import { isNoStatement } from "./no-statement.ts";
import { withOwnWords } from "./own-words.ts";
import { withParentheticals } from "./parenthetical.ts";
import { withUncutQuotations } from "./quoted-whole.ts";
import { withRunningQuotations } from "./running.ts";
import { withHandedOn, withoutQuestions, withSharedSources } from "./shared-source.ts";
import { withToldTo } from "./told-to.ts";
import { withToldWithin } from "./told-within.ts";
import { withWrittenWords } from "./written.ts";

/** What drafting needs to know: how to join spans, and how sure to be of what comes of it. */
export interface Drafting {
  readonly joiner: JoinWeights;
  readonly confidence: (evidence: Evidence) => Probability;
}

/** How sure one can be of words whose speaker the layout alone shows. Set by hand: the corpora have no such. */
const LAID_OUT: Probability = 0.6;

/** The drafts in order of the text. */
export function draftStatements(doc: Document, tagged: readonly TaggedSpan[], drafting: Drafting): Draft[] {
  const { spans, laid } = withLaidOut(doc, withShownSpans(doc, tagged));
  const layout = layoutOf(doc, withRunningQuotations(doc, spans));
  const joined = withSharedSources(layout, withHandedOn(layout, joinSpans(layout, drafting.joiner)));
  const pieces = withLaidJoins(layout, joined, laid)
    .flatMap((attribution) => parted(layout, withoutQuestions(layout, attribution)))
    .sort((a, b) => (spanAt(layout, a.contents[0]).first ?? 0) - (spanAt(layout, b.contents[0]).first ?? 0));
  const drafts: Draft[] = [];
  const quotedUntil: number[] = [];
  for (const piece of pieces) {
    const contents = piece.contents.map((i) => spanAt(layout, i));
    const direct = quotedShare(doc, contents) === 1;
    // Words that nothing reports are a statement only where the marks or the layout show that somebody is quoted.
    if (piece.cue === null && !direct && !piece.isLaidOut) continue;
    const cue = piece.cue === null ? null : spanAt(layout, piece.cue);
    const named = piece.source === null ? null : spanAt(layout, piece.source);
    // "Renn, when asked whether it leaks, …": whoever is asked or told says nothing by that.
    const isHearer =
      cue && named && named.last < cue.first && isHearsay(doc, { first: cue.first, end: cue.last + 1 });
    const source = isHearer ? null : named;
    const evidence = { contents, cue, source, join: piece.joinProbability };
    const confidence = piece.isLaidOut && cue === null ? LAID_OUT : drafting.confidence(evidence);
    if (!piece.isLaidOut && isNoStatement(doc, cue, source, contents, confidence)) continue;
    const passages = (some: readonly LabelledSpan[]): Span[] =>
      some.map((s) => spanOfTokens(doc.tokens, s.first, s.last));
    const paragraph = layout.paragraphOf[contents[0]?.first ?? 0] as number;
    // One whose sentence goes on outside the marks is told there whose it is, and one that is signed below them.
    const isTold = piece.isLaidOut === true || handsOn(doc, contents.at(-1)?.last ?? 0);
    drafts.push({
      kind: kindOf(doc, cue, contents),
      source: passages(source ? [source] : []),
      cue: passages(cue ? [cue] : []),
      content: passages(contents),
      continues: cue === null && !isTold ? (quotedUntil[paragraph - 1] ?? null) : null,
      ...(piece.answers && { answers: true as const }),
      confidence,
    });
    if (direct) quotedUntil[layout.paragraphOf[contents.at(-1)?.last ?? 0] as number] = drafts.length - 1;
  }
  return withInnerStatements(doc, drafts);
}

/** The tagged spans, mended and added to where the words and marks show what a tagger missed. */
function withShownSpans(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const mended = withMendedSpans(doc, withWholeQuotations(doc, tagged));
  const uncut = withUncutQuotations(doc, withToldWithin(doc, mended));
  const written = withWrittenWords(doc, withToldTo(doc, uncut));
  const inserted = withOwnWords(doc, withParentheticals(doc, written));
  const introduced = withIntroducedQuotations(doc, withAttributedQuotations(doc, inserted));
  return withSourcesBetween(doc, introduced);
}

function spanAt(layout: Layout, i: number | undefined): TaggedSpan {
  return layout.spans[i as number] as TaggedSpan;
}

/**
 * An attribution keeps the contents of one paragraph: its cue's own, or the nearest to the cue. What it quotes in
 * further paragraphs goes on without source and cue.
 */
function parted(layout: Layout, attribution: Attribution): Attribution[] {
  if (attribution.cue === null || attribution.isLaidOut) return [attribution];
  const cueParagraph = layout.paragraphOf[spanAt(layout, attribution.cue).first] as number;
  const byParagraph = new Map<number, number[]>();
  for (const i of attribution.contents) {
    const p = layout.paragraphOf[spanAt(layout, i).first] as number;
    byParagraph.set(p, [...(byParagraph.get(p) ?? []), i]);
  }
  const nearest = [...byParagraph.keys()].sort(
    (a, b) => Math.abs(a - cueParagraph) - Math.abs(b - cueParagraph),
  )[0];
  return [...byParagraph].map(([p, contents]) =>
    p === nearest ? { ...attribution, contents } : { ...attribution, cue: null, source: null, contents },
  );
}
