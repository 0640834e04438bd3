/** Questions whether somebody is to be elected: what they run for, as the report tells it, and who would choose them. */
import type { Entity } from "../analysis.ts";
import { PARTIES_WITH_PRIMARIES } from "../data/parties.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { verbForms } from "../document/verb-forms.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import type { Election, Scope, WordingOption } from "./wording-option.ts";

interface Race {
  /** What follows the name in "elect … president", "elect … to the Senate"; null where the report does not say. */
  readonly office: string | null;
  /** Whose nominee they would be: "Republican"; null where the report does not say. */
  readonly party: string | null;
  readonly isOwnParty: boolean;
  /** How often the report speaks of a party's own contest, at most 3. */
  readonly primaries: number;
  /** How many words of running for an office stand in sentences that name the person, at most 4. */
  readonly runs: number;
}

const RUNNING =
  "(?:candidates?|candidacy|nominees?|nomination|hopefuls?|contenders?|front-?runners?|race|campaign|bid|primar(?:y|ies)|caucus(?:es)?|election|run|ticket|contest|debates?|rivals?)";
/** The offices, each by the words that speak of running for it, and how a question says it. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:presidential ${RUNNING}|for (?:the )?presiden(?:t|cy)|White House ${RUNNING})\\b`,
      "gi",
    ),
    "president",
  ],
  [new RegExp(`\\b(?:gubernatorial ${RUNNING}|for governor|governor’?'?s race)\\b`, "gi"), "governor"],
  [new RegExp(`\\b(?:mayoral ${RUNNING}|for mayor|mayor’?'?s race)\\b`, "gi"), "mayor"],
  [
    new RegExp(`\\b(?:Senate (?:${RUNNING}|seat)|for (?:the )?(?:U\\.S\\. )?Senate)\\b`, "gi"),
    "to the Senate",
  ],
  [
    new RegExp(
      `\\b(?:congressional (?:${RUNNING}|seat)|House (?:${RUNNING}|seat)|(?:candidate|run|running|ran|race) for (?:Congress|the House))\\b`,
      "gi",
    ),
    "to Congress",
  ],
  [
    new RegExp(
      `\\b(?:leadership ${RUNNING}|(?:candidate|run|running|ran|stand|standing|stood) for leader)\\b`,
      "gi",
    ),
    "leader",
  ],
  [/\b(?:candidate|running|run|standing|stand) for prime minister\b/gi, "prime minister"],
];
/** Parties whose voters choose their candidates, by the words for them. */
const PARTIES: readonly (readonly [RegExp, string])[] = PARTIES_WITH_PRIMARIES.map(({ words, party }) => [
  new RegExp(`\\b(?:${words.join("|")})\\b`, "g"),
  party,
]);
/** The parties' own contests, by the words for them. */
const CONTESTS: readonly (readonly [RegExp, string])[] = PARTIES_WITH_PRIMARIES.map(({ words, party }) => [
  new RegExp(
    `\\b(?:${words.join("|")}) (?:presidential |party )?(?:nomin(?:ation|ees?)|primar(?:y|ies)|caucus(?:es)?|debates?|front-?runners?|convention|delegates?|field)`,
    "g",
  ),
  party,
]);
const PRIMARIES = /\b(?:primar(?:y|ies)|caucus(?:es)?|nomination|nominees?|delegates?|superdelegates?)\b/gi;
const RUNS = new RegExp(`\\b(?:${RUNNING}|elect(?:ed|ion)?|endors\\w+|vot(?:e|es|ed|ing|ers?))\\b`, "gi");
/** Mentions of a person that are looked at. */
const MOST = 30;

const known = new WeakMap<AnnotatedDocument, Map<Entity, Race>>();
const wholes = new WeakMap<AnnotatedDocument, Running & { readonly party: string | null }>();

/**
 * The race that a person is in: the office by the sentences that name them, and where these say nothing by the whole report; the party by the
 * words at their names alone, since a report on one party's contest names the other's people too. Cost linear in the report, once.
 */
function raceOf(doc: AnnotatedDocument, person: Entity): Race {
  const races = known.get(doc) ?? new Map<Entity, Race>();
  known.set(doc, races);
  const own = races.get(person);
  if (own) return own;
  const whole = wholes.get(doc) ?? { ...raceIn(doc.text), party: onlyOf(doc.text, CONTESTS) };
  wholes.set(doc, whole);
  const around = sentencesOf(doc, person);
  const near = raceIn(around);
  const ownParty = partyOf(doc, person) ?? partyOfBodies(doc, person);
  // A report on one party's contest names the other's people too: something must say that this is one of its own.
  const isNear = PARTIES.some(([form, party]) => party === whole.party && count(around, form) > 0);
  const isOthers = PARTIES.some(([form, party]) => party !== whole.party && count(around, form) > 0);
  const race: Race = {
    office: officeOf(near, whole),
    party: ownParty ?? (isNear && !isOthers ? whole.party : null),
    isOwnParty: ownParty !== null,
    primaries: whole.primaries,
    runs: near.runs,
  };
  races.set(person, race);
  return race;
}

/** What they run for: by the sentences that name them, unless these say so just once and the report is about another race. */
function officeOf(near: Running, whole: Running): string | null {
  const isSure = near.office !== null && (near.times > 1 || whole.office === null);
  return isSure ? near.office : (whole.office ?? near.office);
}

function sentencesOf(doc: AnnotatedDocument, person: Entity): string {
  const { tokens } = doc;
  const seen = new Set<number>();
  for (const span of person.mentions.slice(0, MOST)) {
    const { first } = tokensIn(doc, span);
    seen.add(doc.sentenceOf[first] ?? 0);
  }
  return [...seen]
    .map((n) => {
      const { first, end } = doc.sentences[n] ?? sentenceAround(doc, 0);
      return doc.text.slice(tokens.start[first] ?? 0, tokens.end[end - 1] ?? 0);
    })
    .join("\n");
}

/** Words before a name that may tell the party: "Democratic presidential candidate Ilse Varga"; and after it: "Varga, a Republican". */
const AROUND = 4;

/** The party that the words right at a person's names give. */
function partyOf(doc: AnnotatedDocument, person: Entity): string | null {
  const { lower, words } = doc;
  const told = person.mentions.slice(0, MOST).flatMap((span) => {
    const { first, end } = tokensIn(doc, span);
    const after = /^(?:,|\()$/.test(lower[end] ?? "") ? words.slice(end + 1, end + 3) : [];
    const before: string[] = [];
    for (
      let i = first - 1;
      i >= Math.max(0, first - AROUND) && /^[\p{L}.-]+$/u.test(lower[i] ?? "") && !JOINS.has(lower[i] ?? "");
      i--
    )
      before.push(words[i] ?? "");
    const own = words.slice(first, end);
    return [...before, ...own, ...after];
  });
  return onlyOf(told.join(" "), PARTIES);
}

/** The party among the bodies that they belong to. */
function partyOfBodies({ entities }: AnnotatedDocument, { memberOf }: Entity): string | null {
  return onlyOf(memberOf.map((id) => entities.get(id)?.name ?? "").join("\n"), PARTIES);
}

/** What stands before one of these speaks of somebody else. */
const JOINS = new Set("and or but to of for with against by from than that over said says".split(" "));

interface Running extends Omit<Race, "party" | "isOwnParty"> {
  /** How often the text speaks of the office. */
  readonly times: number;
}

function raceIn(text: string): Running {
  const { name, times } = mostly(text, OFFICES);
  return {
    office: name,
    times,
    primaries: Math.min(3, count(text, PRIMARIES)),
    runs: Math.min(4, count(text, RUNS)),
  };
}

/** The one of the table that the text speaks of; null for none, and where it speaks of several: then it does not say whose is which. */
function onlyOf(text: string, table: readonly (readonly [RegExp, string])[]): string | null {
  const told = table.filter(([form]) => count(text, form) > 0);
  return told.length === 1 ? (told[0]?.[1] ?? null) : null;
}

/** How much oftener than of all others together a text must speak of one for it to be the one that it is about. */
const MOSTLY = 3;

/** The one of the table that the text speaks of far oftener than of the others; null where there is none. */
function mostly(
  text: string,
  table: readonly (readonly [RegExp, string])[],
): { name: string | null; times: number } {
  const told = table
    .map(([form, name]): [number, string] => [count(text, form), name])
    .sort(([a], [b]) => b - a);
  const [[most, name] = [0, ""], ...others] = told;
  const isMost = most > 0 && most >= MOSTLY * others.reduce((sum, [n]) => sum + n, 0);
  return { name: isMost ? name : null, times: most };
}

function count(text: string, form: RegExp): number {
  return text.match(form)?.length ?? 0;
}

/** "Elect Ilse Varga mayor". */
export function elected(doc: AnnotatedDocument, person: Entity): string {
  const { office } = raceOf(doc, person);
  return `voters elect ${person.name}${office ? ` ${office}` : ""}`;
}

/** "Ilse Varga be the Republican nominee for governor", where the report speaks of a party's own contest; else null. */
function nominated(doc: AnnotatedDocument, person: Entity): string | null {
  const { office, party, primaries } = raceOf(doc, person);
  if (!party || primaries === 0) return null;
  const to = office && ` for ${office.replace(/^to /, "")}`;
  return `${person.name} be the ${party} nominee${to ?? ""}`;
}

/** Every way to ask whether a person is elected; `range`: the words that say so, if words do. */
export function electionOptions(
  doc: AnnotatedDocument,
  person: Entity,
  range: TokenRange | null,
  told: Pick<Election, "named" | "isTold" | "isOpposed">,
): readonly WordingOption[] {
  const { primaries, runs, isOwnParty } = raceOf(doc, person);
  const option = (form: Election["form"], body: string): WordingOption => ({
    text: `Should ${body}?`,
    proposal: { is: "person", person },
    reading: "person",
    actor: "none",
    range,
    election: { ...told, form, isOwnParty, primaries, runs },
  });
  const other = nominated(doc, person);
  return [option("elect", elected(doc, person)), ...(other ? [option("nominate", other)] : [])];
}

const ELECTS =
  /^(?:elect\w*|president|presidency|presidential|candidate|candidacy|nominee|nominat\w+|endors\w+|vote[ds]?|voters?|voting|supporters?|support\w*|back\w*|campaign\w*|run|running|ticket|primary|caucus\w*|delegates?|office|reelect\w*|re-elect\w*|ballot|prefer\w*)$/;
/** So many people are looked at in a sentence. */
const PEOPLE = 3;

/** Whom the words of stance or of the proposal would have elected: each person there but the holder. */
export function electionsIn(
  { doc, covers, holder, stance }: Scope,
  range: TokenRange | null,
): readonly WordingOption[] {
  const around = sentenceAround(doc, stance.first);
  if (!doc.lower.slice(around.first, around.end).some((word) => ELECTS.test(word))) return [];
  const seen = new Map<Entity, NonNullable<Election["named"]>>();
  const opposed = new Set<Entity>();
  const search = ({ first, end }: TokenRange, named: NonNullable<Election["named"]>) => {
    for (let i = first; i < Math.min(end, around.end); i++) {
      const mention = covers[i];
      if (mention?.entity.type !== "person" || mention.entity === holder) continue;
      if (!seen.has(mention.entity)) seen.set(mention.entity, named);
      if (mention.first === i && keptOut(doc, i)) opposed.add(mention.entity);
    }
  };
  if (range) search(range, "proposal");
  search(stance, "stance");
  search(around, "sentence");
  const own = [stance, ...(range ? [range] : [])];
  const isTold = own.some(({ first, end }) => doc.lower.slice(first, end).some((word) => ELECTS.test(word)));
  return [...seen]
    .slice(0, PEOPLE)
    .flatMap(([person, named]) =>
      electionOptions(doc, person, range, { named, isTold, isOpposed: opposed.has(person) }),
    );
}

/** Verbs of keeping somebody from an office. */
const KEEPING_OUT = "stop defeat beat abandon dump oppose reject block deny disavow unseat oust".split(" ");
const KEEPS_OUT = new Set(KEEPING_OUT);
const KEEPING_FORMS = new Set([...KEEPING_OUT.flatMap(verbForms), "against", "anti", "anti-", "never"]);

/** Is it the base form of a verb of keeping somebody from an office? */
export function keepsOut(verb: string): boolean {
  return KEEPS_OUT.has(verb);
}

/** Words before a name in which such a verb may stand. */
const AHEAD = [1, 2, 3];

/** "Stopping Varga", "a vote against her": do the words right before a name speak of keeping somebody from an office? */
function keptOut({ lower }: AnnotatedDocument, at: number): boolean {
  return AHEAD.some((back) => KEEPING_FORMS.has(lower[at - back] ?? ""));
}
