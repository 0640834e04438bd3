/** Further ways to put the words of a proposal: with others who may act, from a longer or shorter stretch of words, or with the verb of a noun. */

import type { Entity } from "../analysis.ts";
import { DEED_NOUNS } from "../data/deed-nouns.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { takesInfinitive } from "../data/infinitive-nouns.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import type { TokenRange } from "../document/sentences.ts";
import { sentenceAround } from "./annotated-document.ts";
import type { Actor } from "./candidate.ts";
import { isQuote, mayBeVerb, trimmed } from "./phrases.ts";
import { pointsOnly } from "./points-only.ts";
import { questionOf } from "./question.ts";
import type { ActorFrom, Scope, WordingOption } from "./wording-option.ts";
import { wordingsOf } from "./wordings.ts";

/** How a wording came about beside the plain ones. */
export type WordingWay =
  | "there"
  | "adopt"
  | "near"
  | "shorter"
  | "longest"
  | "whole clause"
  | "noun"
  | "verb";

export interface More {
  readonly option: WordingOption;
  readonly way: WordingWay;
}

/** So many who are named in the sentence are tried as those who act. */
const NEAR = 3;

/** The further wordings of `range`; `plain` are its plain ones. Pure; cost linear in the sentence. */
export function moreWordings(
  scope: Scope,
  range: TokenRange,
  plain: readonly WordingOption[],
): readonly More[] {
  const nearby = actorsNear(scope, range);
  const ranges: [TokenRange, WordingWay][] = [
    ...shorter(scope, range).map((one): [TokenRange, WordingWay] => [one, "shorter"]),
    ...[longest(scope, range)].flatMap((one): [TokenRange, WordingWay][] => (one ? [[one, "longest"]] : [])),
    ...[withSubject(scope, range)].flatMap((one): [TokenRange, WordingWay][] =>
      one ? [[one, "whole clause"]] : [],
    ),
  ];
  const other = ranges.flatMap(([one, way]) =>
    wordingsOf(scope, one)
      .filter(({ reading }) => reading !== "person")
      .map((option): More => ({ option, way })),
  );
  const deeds = [range, ...ranges.map(([one]) => one)].flatMap((one) => [
    ...ofNoun(scope, one),
    ...ofIntent(scope, one),
  ]);
  const verbs = ofVerb(scope, range);
  const acted = [...plain, ...other.map(({ option }) => option), ...deeds, ...verbs].flatMap((option) =>
    [...(scope.holder ? [scope.holder] : []), ...nearby].flatMap((actor) =>
      acting(scope, option, actor, actor === scope.holder ? "holder" : "near"),
    ),
  );
  const comings = [...plain, ...other.map(({ option }) => option)].flatMap((option) =>
    comingAbout(scope, option),
  );
  return [
    ...comings,
    ...other,
    ...deeds.map((option): More => ({ option, way: "noun" })),
    ...verbs.map((option): More => ({ option, way: "verb" })),
    ...acted.map((option): More => ({ option, way: "near" })),
  ].filter(({ option }) => !pointsOnly(option.text));
}

const GOES_AHEAD = /^Should (.+) go ahead\?$/;
const GOES_AHEAD_WITH = /^Should (.+) go ahead with (.+)\?$/;
const DEFINITE = /^(?:the|his|her|their|its|this|that|these|those|our)\b|['’]s\b/;
const ADOPTED =
  /\b(?:plans?|proposals?|polic(?:y|ies)|reforms?|ideas?|initiatives?|rules?|measures?|platforms?|strateg(?:y|ies)|accords?|approach|resolutions?|changes?|system|schemes?|budget|steps?)\b/;

/** "Should there be a wall on the dyke?", "should the dyke plan be adopted?": what else may be asked of a thing that is to go ahead. */
function comingAbout({ doc }: Scope, option: WordingOption): readonly More[] {
  const [, actor, what] = GOES_AHEAD_WITH.exec(option.text) ?? [];
  if (actor && what)
    return ADOPTED.test(what)
      ? [{ option: { ...option, text: `Should ${actor} adopt ${what}?` }, way: "adopt" }]
      : [];
  const [, thing] = GOES_AHEAD.exec(option.text) ?? [];
  if (!thing || !option.range) return [];
  const isName = doc.mentionAt.has(option.range.first) || /^\p{Lu}/u.test(thing);
  return [
    ...(DEFINITE.test(thing) || isName
      ? []
      : [{ option: { ...option, text: `Should there be ${thing}?` }, way: "there" } as const]),
    ...(ADOPTED.test(thing)
      ? [{ option: { ...option, text: `Should ${thing} be adopted?` }, way: "adopt" } as const]
      : []),
  ];
}

/** The same done by somebody else. */
function acting(scope: Scope, option: WordingOption, actor: Entity, from: ActorFrom): WordingOption[] {
  const { proposal } = option;
  if (!proposal || option.reading === "clause" || option.actor !== "none") return [];
  if (proposal.is === "person") return [];
  if (proposal.is === "before") return [];
  // Who is only named nearby brings about no thing; a deed they may do.
  if (proposal.is === "thing" && from === "near") return [];
  const text = questionOf(scope.doc, { ...proposal, actor });
  if (proposal.is === "thing" && text?.includes(" keep ")) return [];
  return text ? [{ ...option, text, proposal: { ...proposal, actor }, actor: from }] : [];
}

/** Who is named in the sentence beside the holder, the nearest before the words first. */
function actorsNear({ doc, covers, holder }: Scope, { first, end }: TokenRange): readonly Entity[] {
  const around = sentenceAround(doc, first);
  const found = new Set<Entity>();
  const look = (i: number) => {
    const mention = covers[i];
    if (!mention || mention.entity === holder || mention.entity.type === "unnamed") return;
    if (doc.lower[mention.end] === "'s" || /^(?:his|her|their|its)$/.test(doc.lower[i] ?? "")) return;
    found.add(mention.entity);
  };
  for (let i = first - 1; i >= around.first && found.size < NEAR - 1; i--) look(i);
  for (let i = end; i < around.end && found.size < NEAR; i++) look(i);
  return [...found];
}

const CUTS = new Set(
  "when while if because unless until before after as who which that so including during amid under by with without in for from at over through against , and or rather than -- – —".split(
    " ",
  ),
);
const KEEPS =
  /^(?:keep|keeping|stop|stopping|prevent|preventing|block|blocking|bar|barring|ban|banning|discourage|dissuade)$/;
/** Fewer words than these say too little. */
const FEWEST = 3;
const SHORTER = 2;

/** The words up to where something is added to them: the shortest and the longest of such. */
function shorter({ doc }: Scope, { first, end }: TokenRange): readonly TokenRange[] {
  const cuts: number[] = [];
  // "Keep the bill from passing": without the last words it is the opposite.
  const isKept = KEEPS.test(doc.lower[first] ?? "");
  for (let i = first + FEWEST; i < end; i++)
    if (isKept && doc.lower[i] === "from") break;
    else if (CUTS.has(doc.lower[i] ?? "")) cuts.push(i);
  const [least] = cuts;
  const most = cuts.at(-1);
  return [...new Set([least, most])]
    .slice(0, SHORTER)
    .flatMap((at) => (at === undefined ? [] : [trimmed(doc, { first, end: at })]));
}

const STOPS =
  /^(?:[.;:!?()]|--|–|—|is|are|was|were|has|had|have|will|would|could|said|says|saying|adding|he|she|they|we|i)$/;
const WIDEST = 22;

/** The words to the end of the sentence, or of the part of it that no mark cuts. */
function longest({ doc }: Scope, { first, end }: TokenRange): TokenRange | null {
  const limit = Math.min(sentenceAround(doc, first).end, first + WIDEST);
  let to = end;
  while (to < limit && !STOPS.test(doc.lower[to] ?? "") && !isQuote(doc.lower[to])) to++;
  const range = trimmed(doc, { first, end: to });
  return range.end > end ? range : null;
}

const LINKS =
  /^(?:to|not|never|be|been|being|is|are|was|were|should|must|would|will|can|could|may|might|shall|ought|'ll|n't|also|now|then|has|have|had|needs?)$/;
const BACK = 6;

/** The words with their subject, where a verb's form stands between: "the accounts … be published". */
function withSubject({ doc, covers }: Scope, { first, end }: TokenRange): TokenRange | null {
  let at = first;
  const { first: from } = sentenceAround(doc, first);
  while (at > from && at > first - BACK && LINKS.test(doc.lower[at - 1] ?? "")) at--;
  if (at === first || at === from) return null;
  const mention = covers[at - 1];
  let start = mention ? mention.first : at - 1;
  while (!mention && start > from && start > at - BACK && !OPENS.test(doc.lower[start] ?? "")) start--;
  if (!mention && !OPENS.test(doc.lower[start] ?? "")) return null;
  return { first: start, end };
}

const OPENS = /^(?:the|a|an|his|her|their|its|this|these|those|all|any|every|no)$/;

/** "The closure of the pier", "a ban on cars": what is done, and to what. */
function ofNoun({ doc, country }: Scope, { first, end }: TokenRange): readonly WordingOption[] {
  for (let i = first + 1; i < Math.min(end - 1, first + BACK); i++) {
    const verb = DEED_NOUNS[`${(doc.lower[i - 1] ?? "").replace(/s$/, "")} ${doc.lower[i]}`];
    const exact = DEED_NOUNS[`${doc.lower[i - 1]} ${doc.lower[i]}`];
    const deed = exact ?? verb;
    if (deed === undefined) continue;
    const rest = trimmed(doc, { first: i + 1, end });
    if (rest.end <= rest.first) return [];
    return (country ? [null, stated(country)] : [null]).flatMap((actor): WordingOption[] => {
      const proposal = { is: "act", actor: actor as Actor | null, verb: deed, rest } as const;
      const text = deed.includes(" ") && !actor ? null : questionOf(doc, proposal);
      return text
        ? [{ text, proposal, reading: "gerund", actor: actor ? "country" : "none", range: { first, end } }]
        : [];
    });
  }
  return [];
}

/** "The crew's decision to sail", "his plan to sell the pier": who means to, and what. */
function ofIntent({ doc, covers, holder }: Scope, { first, end }: TokenRange): readonly WordingOption[] {
  const { lower } = doc;
  for (let i = first + 1; i < Math.min(end - 1, first + BACK + BACK); i++) {
    if (lower[i] !== "to" || !takesInfinitive(lower[i - 1] ?? "") || !mayBeVerb(doc, i + 1)) continue;
    const owner = lower.lastIndexOf("'s", i - 1);
    const mention = covers[first];
    const actor: Actor | null =
      owner > first
        ? mention && mention.first === first && mention.end === owner
          ? mention.entity
          : { first, end: owner }
        : mention && /^(?:his|her|its|their)$/.test(lower[first] ?? "")
          ? mention.entity
          : null;
    if (!actor) return [];
    const rest = trimmed(doc, { first: i + 2, end });
    const proposal = {
      is: "act",
      actor,
      verb: lower[i + 1] ?? "",
      rest: { first: i + 2, end: Math.max(i + 2, rest.end) },
    } as const;
    const text = questionOf(doc, proposal);
    return text
      ? [
          {
            text,
            proposal,
            reading: "infinitive",
            actor: actor === holder ? "holder" : "object",
            range: { first, end },
          },
        ]
      : [];
  }
  return [];
}

function stated(name: string): Entity {
  return { id: "", name, type: "organization", aliases: [], roles: [], memberOf: [], mentions: [] };
}

const OBJECT = /^(?:the|a|an|his|her|their|its|all|any|more|every|those|these|into|onto)$/;

/** "Embrace the pact": a verb that is in no list, told by its object; "be a member": by itself. */
function ofVerb({ doc, holder, country }: Scope, { first, end }: TokenRange): readonly WordingOption[] {
  const verb = doc.lower[first] ?? "";
  if (end - first < 2 || PLAIN_VERBS.has(verb)) return [];
  const isVerb =
    verb === "be" ||
    (/^\p{Ll}+[^s\P{L}]$/u.test(doc.words[first] ?? "") &&
      OBJECT.test(doc.lower[first + 1] ?? "") &&
      !/(?:ing|ed|ly)$/.test(verb));
  if (!isVerb || (FUNCTION_WORDS.has(verb) && verb !== "be") || CUTS.has(verb) || OBJECT.test(verb))
    return [];
  const rest = { first: first + 1, end };
  const actors: [Actor | null, ActorFrom][] = [
    ...(verb === "be" ? [] : ([[null, "none"]] as [Actor | null, ActorFrom][])),
    ...(holder ? ([[holder, "holder"]] as [Actor | null, ActorFrom][]) : []),
    ...(country ? ([[stated(country), "country"]] as [Actor | null, ActorFrom][]) : []),
  ];
  return actors.flatMap(([actor, from]): WordingOption[] => {
    const proposal = { is: "act", actor, verb, rest } as const;
    const text = questionOf(doc, proposal);
    return text ? [{ text, proposal, reading: "base", actor: from, range: { first, end } }] : [];
  });
}
