/** A made-up assembly of forty years, and mentions of its people and of strangers as reports make them; seeded. */
import { GIVEN_NAMES } from "../../src/analysis/data/given-names.ts";
import type { Popolo } from "../../src/record/popolo/popolo.ts";

/**
 * What is assumed of reports. How many people in them are on record and how often a stranger bears the name of somebody on
 * record decide the probabilities more than anything else.
 */
const ASSUMED = {
  onRecord: 0.6,
  lastNameOnly: 0.15,
  otherForm: 0.08,
  stillActive: 0.85,
  roleTold: { onRecord: 0.5, stranger: 0.5 },
  roleOutdated: 0.03,
  strangerHasOfficeOnRecord: 0.05,
  bodyTold: { onRecord: 0.3, stranger: 0.25 },
  bodyWrong: 0.03,
  /** Of strangers whose body is told: how often it is one on record. */
  strangerInBodyOnRecord: 0.4,
} as const;

const PEOPLE = 4000;
/** As in a large country: the commonest name is that of one in a hundred. */
const SURNAMES = 12_000;
const OFFICES =
  "Transport,Finance,Health,Education,Justice,Defence,Fisheries,Energy,Housing,Trade,Labour,Culture,Science,Farming,Home Affairs,Foreign Affairs".split(
    ",",
  );
const PARTIES = [
  "Civic Union",
  "National Alliance",
  "Kelmark Forward",
  "Green List",
  "Harbour Party",
  "Free Isles",
];
const OTHER_ROLES =
  "professor,director,spokesman,mayor,analyst,councillor,secretary,chairman,lawyer,farmer".split(",");
/** In an order that has nothing to do with how common they are; the first are given oftenest. */
const GIVEN = [...GIVEN_NAMES.keys()]
  .filter((_, n) => n % 3 === 0)
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1));

const NICKNAMES: Readonly<Record<string, string>> = {
  Robert: "Bob",
  William: "Bill",
  James: "Jim",
  Thomas: "Tom",
  Michael: "Mike",
  Edward: "Ted",
  Daniel: "Dan",
  Elizabeth: "Liz",
  Margaret: "Peggy",
  Catherine: "Kate",
  Susan: "Sue",
};

export interface Mention {
  readonly name: string;
  readonly day: string;
  readonly roles: readonly string[];
  readonly body: string | null;
  /** The id of who is meant, or null for somebody who is not on record. */
  readonly truth: string | null;
}

interface Career {
  readonly id: string;
  readonly name: string;
  readonly last: string;
  readonly given: string;
  readonly party: string;
  readonly ward: string;
  readonly from: number;
  readonly to: number;
}

export interface World {
  readonly popolo: Popolo;
  readonly mentions: readonly Mention[];
}

export function worldOf(seed: number, mentions: number): World {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const givenName = () => GIVEN[Math.floor(GIVEN.length * random() ** 2)] ?? "";
  const surname = () => surnameOf(Math.floor(SURNAMES * random() ** 2));
  const careers: Career[] = Array.from({ length: PEOPLE }, (_, n) => {
    const [given, last] = [givenName(), surname()];
    const from = 1985 + Math.floor(random() * 36);
    const to = from + 3 + Math.floor(random() * 16);
    return {
      id: `p${n}`,
      name: `${given} ${last}`,
      given,
      last,
      party: pick(PARTIES),
      ward: `Ward ${n % 600}`,
      from,
      to,
    };
  });
  const ministers = OFFICES.flatMap((office) => termsOf(office, careers, random));
  const meant = (year: number): Career => {
    const wanted = random() < ASSUMED.stillActive;
    for (;;) {
      const minister = random() < 0.3 ? pick(ministers) : null;
      const career = minister?.who ?? pick(careers);
      if (!wanted || (career.from <= year && year <= career.to)) return career;
    }
  };
  const made = Array.from({ length: mentions }, (): Mention => {
    const year = 1990 + Math.floor(random() * 34);
    const day = `${year}-06-15`;
    if (random() >= ASSUMED.onRecord) return stranger(day, `${givenName()} ${surname()}`);
    const who = meant(year);
    const form = random();
    const name =
      form < ASSUMED.lastNameOnly
        ? who.last
        : form < ASSUMED.lastNameOnly + ASSUMED.otherForm
          ? `${pick([NICKNAMES[who.given] ?? `${who.given[0]}.`, `${who.given[0]}.`])} ${who.last}`
          : who.name;
    const body =
      random() >= ASSUMED.bodyTold.onRecord ? null : random() < ASSUMED.bodyWrong ? pick(PARTIES) : who.party;
    return { name, day, roles: rolesOf(who, year), body, truth: who.id };
  });
  return { popolo: popoloOf(careers, ministers), mentions: made };

  function stranger(day: string, full: string): Mention {
    const told = random() < ASSUMED.roleTold.stranger;
    const role =
      random() < ASSUMED.strangerHasOfficeOnRecord ? `${pick(OFFICES)} Minister` : pick(OTHER_ROLES);
    const inBody = random() < ASSUMED.bodyTold.stranger;
    const body = inBody && random() < ASSUMED.strangerInBodyOnRecord ? pick(PARTIES) : null;
    const name = random() < ASSUMED.lastNameOnly ? (full.split(" ").at(-1) ?? full) : full;
    return { name, day, roles: told ? [role] : [], body, truth: null };
  }

  function rolesOf(who: Career, year: number): readonly string[] {
    if (random() >= ASSUMED.roleTold.onRecord) return [];
    const held = ministers.filter((term) => term.who === who && term.from <= year);
    const now = held.find((term) => year <= term.to);
    if (now) return [`${now.office} Minister`];
    const past = held.at(-1);
    if (past && random() < 0.5)
      return [`${random() < ASSUMED.roleOutdated ? "" : "former "}${past.office} Minister`];
    return year <= who.to ? [`member for ${who.ward}`] : [`former member for ${who.ward}`];
  }
}

interface Term {
  readonly office: string;
  readonly who: Career;
  readonly from: number;
  readonly to: number;
}

function termsOf(office: string, careers: readonly Career[], random: () => number): Term[] {
  const terms: Term[] = [];
  for (let from = 1985; from < 2025; ) {
    const to = from + 1 + Math.floor(random() * 4);
    const able = careers.filter((career) => career.from <= from && career.to >= to);
    const who = able[Math.floor(random() * able.length)];
    if (who) terms.push({ office, who, from, to });
    from = to + 1;
  }
  return terms;
}

function popoloOf(careers: readonly Career[], ministers: readonly Term[]): Popolo {
  return {
    areas: Array.from({ length: 600 }, (_, n) => ({ id: `area-${n}`, name: `Ward ${n}` })),
    events: [],
    organizations: [
      { id: "assembly", name: "Assembly", classification: "legislature" },
      { id: "government", name: "Government", classification: "executive" },
      ...PARTIES.map((name) => ({ id: name, name, classification: "party" })),
    ],
    posts: OFFICES.map((office) => ({
      id: office,
      label: `${office} Minister`,
      organization_id: "government",
    })),
    persons: careers.map(({ id, name, from }) => ({ id, name, birth_date: String(from - 45) })),
    memberships: [
      ...careers.map(({ id, party, ward, from, to }) => ({
        person_id: id,
        organization_id: "assembly",
        on_behalf_of_id: party,
        area_id: `area-${ward.slice(5)}`,
        role: "member",
        start_date: String(from),
        end_date: String(to),
      })),
      ...ministers.map(({ office, who, from, to }) => ({
        person_id: who.id,
        post_id: office,
        start_date: `${from}-01-01`,
        end_date: `${to}-12-31`,
      })),
    ],
  };
}

const STARTS = "Br D F G H K L M N P R S T V W".split(" ");
const ENDS = "enn olt arga ell andt oyle afor ane ister orrow".split(" ");

/** The n-th of so many invented surnames. */
function surnameOf(n: number): string {
  const digits = [STARTS[n % STARTS.length] ?? ""];
  for (
    let rest = Math.floor(n / STARTS.length);
    digits.length === 1 || rest > 0;
    rest = Math.floor(rest / ENDS.length)
  )
    digits.push(ENDS[rest % ENDS.length] ?? "");
  return digits.join("");
}

/** Mulberry32: the same seed, the same world. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
