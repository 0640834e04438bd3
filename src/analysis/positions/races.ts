/** What somebody runs for, as a report tells it: the office, and the party whose candidate they would be. */
import type { Entity } from "../analysis.ts";
import { type Ground, sentenceAround, tokensIn } from "./ground.ts";

export interface Race {
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
const PARTIES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Republicans?|GOP|G\.O\.P\.|RNC)\b/g, "Republicans"],
  [/\b(?:Democrats?|Democratic|DNC)\b/g, "Democrats"],
];
const PRIMARIES = /\b(?:primar(?:y|ies)|caucus(?:es)?|nomination|nominees?|delegates?|superdelegates?)\b/gi;
const RUNS = new RegExp(`\\b(?:${RUNNING}|elect(?:ed|ion)?|endors\\w+|vot(?:e|es|ed|ing|ers?))\\b`, "gi");
/** Mentions of a person that are looked at. */
const MOST = 30;

interface Told extends Race {
  /** How many parties are spoken of. */
  readonly parties: number;
}

const known = new WeakMap<Ground, Map<Entity | null, Told>>();

/** The race that a person is in, by the sentences that name them, and where these say nothing by the whole report. Cost linear in the report, once. */
export function raceOf(ground: Ground, person: Entity): Race {
  const races = known.get(ground) ?? new Map<Entity | null, Told>();
  known.set(ground, races);
  const own = races.get(person);
  if (own) return own;
  const whole = races.get(null) ?? raceIn(ground.text);
  races.set(null, whole);
  const near = raceIn(sentencesOf(ground, person));
  const race = {
    office: near.office ?? whole.office,
    party: partyOf(ground, person) ?? (whole.parties === 1 ? whole.party : null),
    primaries: whole.primaries,
    runs: near.runs,
    parties: whole.parties,
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
  return mostOften(told.join(" "), PARTIES);
}

/** What stands before one of these speaks of somebody else. */
const JOINS = new Set("and or but to of for with against by from than that over said says".split(" "));

function raceIn(text: string): Told {
  return {
    office: mostOften(text, OFFICES),
    party: mostOften(text, PARTIES),
    primaries: Math.min(3, count(text, PRIMARIES)),
    runs: Math.min(4, count(text, RUNS)),
    parties: PARTIES.filter(([form]) => count(text, form) > 0).length,
  };
}

function mostOften(text: string, table: readonly (readonly [RegExp, string])[]): string | null {
  let best: readonly [number, string | null] = [0, null];
  for (const [form, name] of table) {
    const times = count(text, form);
    if (times > best[0]) best = [times, name];
  }
  return best[1];
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
export function nominated(ground: Ground, person: Entity): string | null {
  const { office, party, primaries } = raceOf(ground, person);
  if (!party || primaries === 0) return null;
  return `${party} nominate ${person.name}${office ? ` ${office.startsWith("to ") ? office.replace(/^to/, "for") : `for ${office}`}` : ""}`;
}
