/** Questions whether somebody is to be elected: what they run for, as the report tells it, and who would choose them. */
import type { Entity } from "../analysis.ts";
import { PRIMARY_VOTERS } from "../data/parties.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { verbForms } from "../document/verb-forms.ts";
import { type Ground, sentenceAround } from "./ground.ts";
import type { Election, Scope, WordingOption } from "./wording-option.ts";

interface Race {
  /** What follows the name in "elect … president", "elect … to the Senate"; null where the report does not say. */
  readonly office: string | null;
  /** Those who would nominate: "Republicans"; null where the report does not say. */
  readonly party: string | null;
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
const PARTIES: readonly (readonly [RegExp, string])[] = PRIMARY_VOTERS.map(({ words, voters }) => [
  new RegExp(`\\b(?:${words.join("|")})\\b`, "g"),
  voters,
]);
const PRIMARIES = /\b(?:primar(?:y|ies)|caucus(?:es)?|nomination|nominees?|delegates?|superdelegates?)\b/gi;
const RUNS = new RegExp(`\\b(?:${RUNNING}|elect(?:ed|ion)?|endors\\w+|vot(?:e|es|ed|ing|ers?))\\b`, "gi");
/** Mentions of a person that are looked at. */
const MOST = 30;

const known = new WeakMap<Ground, Map<Entity | null, Race>>();

/**
 * The race that a person is in: the office by the sentences that name them, and where these say nothing by the whole report; the party by the
 * words at their names alone, since a report on one party's contest names the other's people too. Cost linear in the report, once.
 */
function raceOf(ground: Ground, person: Entity): Race {
  const races = known.get(ground) ?? new Map<Entity | null, Race>();
  known.set(ground, races);
  const own = races.get(person);
  if (own) return own;
  const whole: Race = races.get(null) ?? { party: null, ...raceIn(ground.text) };
  races.set(null, whole);
  const near = raceIn(sentencesOf(ground, person));
  const race: Race = {
    office: near.office ?? whole.office,
    party: partyOf(ground, person),
    primaries: whole.primaries,
    runs: near.runs,
  };
  races.set(person, race);
  return race;
}

function sentencesOf(ground: Ground, person: Entity): string {
  const { tokens } = ground.scene;
  const seen = new Set<number>();
  for (const span of person.mentions.slice(0, MOST)) {
    const { first } = tokensIn(ground.scene, span);
    seen.add(ground.sentenceOf[first] ?? 0);
  }
  return [...seen]
    .map((n) => {
      const { first, end } = ground.sentences[n] ?? sentenceAround(ground, 0);
      return ground.text.slice(tokens.start[first] ?? 0, tokens.end[end - 1] ?? 0);
    })
    .join("\n");
}

/** Words before a name that may tell the party: "Democratic presidential candidate Ilse Varga"; and after it: "Varga, a Republican". */
const AROUND = 4;

/** The party that the words right at a person's names give. */
function partyOf(ground: Ground, person: Entity): string | null {
  const { lower, words } = ground;
  const told = person.mentions.slice(0, MOST).flatMap((span) => {
    const { first, end } = tokensIn(ground.scene, span);
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

/** What stands before one of these speaks of somebody else. */
const JOINS = new Set("and or but to of for with against by from than that over said says".split(" "));

function raceIn(text: string): Omit<Race, "party"> {
  return {
    office: onlyOf(text, OFFICES),
    primaries: Math.min(3, count(text, PRIMARIES)),
    runs: Math.min(4, count(text, RUNS)),
  };
}

/** The one of the table that the text speaks of; null for none, and where it speaks of several: then it does not say whose is which. */
function onlyOf(text: string, table: readonly (readonly [RegExp, string])[]): string | null {
  const told = table.filter(([form]) => count(text, form) > 0);
  return told.length === 1 ? (told[0]?.[1] ?? null) : null;
}

function count(text: string, form: RegExp): number {
  return text.match(form)?.length ?? 0;
}

/** "Elect Ilse Varga mayor". */
export function elected(ground: Ground, person: Entity): string {
  const { office } = raceOf(ground, person);
  return `voters elect ${person.name}${office ? ` ${office}` : ""}`;
}

/** "Republicans nominate Ilse Varga for governor", where the report speaks of a party's own contest; else null. */
function nominated(ground: Ground, person: Entity): string | null {
  const { office, party, primaries } = raceOf(ground, person);
  if (!party || primaries === 0) return null;
  const to = office && ` for ${office.replace(/^to /, "")}`;
  return `${party} nominate ${person.name}${to ?? ""}`;
}

/** Every way to ask whether a person is elected; `range`: the words that say so, if words do. */
export function electionOptions(
  ground: Ground,
  person: Entity,
  range: TokenRange | null,
  told: Pick<Election, "named" | "isTold" | "isOpposed">,
): readonly WordingOption[] {
  const { primaries, runs } = raceOf(ground, person);
  const option = (form: Election["form"], body: string): WordingOption => ({
    text: `Should ${body}?`,
    proposal: { is: "person", person },
    reading: "person",
    actor: "none",
    range,
    election: { ...told, form, primaries, runs },
  });
  const other = nominated(ground, person);
  return [option("elect", elected(ground, person)), ...(other ? [option("nominate", other)] : [])];
}

const ELECTS =
  /^(?:elect\w*|president|presidency|presidential|candidate|candidacy|nominee|nominat\w+|endors\w+|vote[ds]?|voters?|voting|supporters?|support\w*|back\w*|campaign\w*|run|running|ticket|primary|caucus\w*|delegates?|office|reelect\w*|re-elect\w*|ballot|prefer\w*)$/;
/** So many people are looked at in a sentence. */
const PEOPLE = 3;

/** Whom the words of stance or of the proposal would have elected: each person there but the holder. */
export function electionsIn(
  { ground, covers, holder, stance }: Scope,
  range: TokenRange | null,
): readonly WordingOption[] {
  const around = sentenceAround(ground, stance.first);
  if (!ground.lower.slice(around.first, around.end).some((word) => ELECTS.test(word))) return [];
  const seen = new Map<Entity, NonNullable<Election["named"]>>();
  const opposed = new Set<Entity>();
  const search = ({ first, end }: TokenRange, named: NonNullable<Election["named"]>) => {
    for (let i = first; i < Math.min(end, around.end); i++) {
      const mention = covers[i];
      if (mention?.entity.type !== "person" || mention.entity === holder) continue;
      if (!seen.has(mention.entity)) seen.set(mention.entity, named);
      if (mention.first === i && keptOut(ground, i)) opposed.add(mention.entity);
    }
  };
  if (range) search(range, "proposal");
  search(stance, "stance");
  search(around, "sentence");
  const own = [stance, ...(range ? [range] : [])];
  const isTold = own.some(({ first, end }) =>
    ground.lower.slice(first, end).some((word) => ELECTS.test(word)),
  );
  return [...seen]
    .slice(0, PEOPLE)
    .flatMap(([person, named]) =>
      electionOptions(ground, person, range, { named, isTold, isOpposed: opposed.has(person) }),
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
function keptOut({ lower }: Ground, at: number): boolean {
  return AHEAD.some((back) => KEEPING_FORMS.has(lower[at - back] ?? ""));
}
