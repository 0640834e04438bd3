/** Measures how two wordings agree and differ, term by term: what their likeness is judged by. */
import { GENERAL } from "./data/plain-words.ts";
import { nearest } from "./nearest.ts";
import type { WordTable } from "./word-table.ts";
import { POINTS, type Term, type Wording } from "./wording.ts";

/** In the order of the weights. Each from about 0 to 1. */
export const MEASURES = [
  "less covered",
  "more covered",
  "both lack",
  "one lacks",
  "exact",
  "meaning",
  "names differ",
  "name on one side",
  "places differ",
  "place on one side",
  "numbers differ",
  "number on one side",
  "actors differ",
  "actor on one side",
  "up against down",
  "scale on one side",
  "acts differ",
  "reversed",
  "short",
  "bare",
  "swapped",
  "reversed and lacking",
  "verb lacking",
  "both verbs lacking",
  "verb against act",
  "act against scale",
] as const;

/**
 * Whether `part` points at what `whole` says in full: "Should the crossings be paid for?" beside "Should the ferry subsidy to
 * the Outer Skerries end?". All that it says the other says too, the same is to be done or undone, and the other says more.
 */
export function saysPartOf(table: WordTable, part: Wording, whole: Wording): boolean {
  if (!POINTS.test(part.text) || part.places.length > 0 || part.terms.some(({ name }) => name)) return false;
  if (part.scale !== whole.scale || part.numbers.some((number) => !whole.numbers.includes(number)))
    return false;
  const own = part.terms.filter((term) => term.part !== "actor" && !DEFINING.has(term.stem));
  const telling = own.filter(({ stem }) => !GENERAL.has(stem));
  const isThere = (term: Term) => nearest(table, term, whole) >= MATCHED;
  if (!telling.every(isThere) || !own.some(isThere)) return false;
  if (isTelling(part) !== isTelling(whole) || sortOf(part) !== sortOf(whole)) return false;
  if (!isTelling(part) && (sideOf(table, part, whole).actLacked || sideOf(table, whole, part).actLacked))
    return false;
  const head = headOf(whole);
  return (!head || nearest(table, head, part) >= MATCHED) && lackedBy(table, part, whole).length > 0;
}

/** "The ferry subsidy to the Outer Skerries": the subsidy is what is meant, not the ferry. */
function headOf({ text, terms }: Wording): Term | undefined {
  const [phrase = ""] = text
    .toLowerCase()
    .split(/ (?:to|of|for|in|on|from|with|by|at|be|end|stop|continue|go) /);
  return terms.findLast(
    ({ stem, name, part }) => !name && part === "object" && phrase.includes(stem.replace(/_.*|(?:y|e)$/, "")),
  );
}

/** The terms, and the places by their names, that `whole` has and `part` has not; who acts is left out. */
export function lackedBy(table: WordTable, part: Wording, whole: Wording): readonly string[] {
  const terms = whole.terms.filter(
    (term) => term.part !== "actor" && !GENERAL.has(term.stem) && nearest(table, term, part) < MATCHED,
  );
  return [...terms.map(({ stem }) => stem), ...whole.places.filter((place) => !hasPlace(part, place))];
}

/** Of a thing that is spoken of: which of them it is the words before have said. */
const DEFINING = new Set(["old", "present", "said", "very", "so-called", "proposed", "planned"]);

const NAME = 1.1;
const PLACE = 1.2;
const UNKNOWN = 0.9;
const FRACTION = 0.25;
const SWAPPED = 0.35;
const LEAST = 0.65;
/** From here a term is taken for the other. */
const MATCHED = 0.6;

/** What is laid beside each other once a wording: its vector, at length 1. */
const vectors = new WeakMap<Wording, Float64Array>();

interface Side {
  /** The part of the objects' weight that the other has too. */
  readonly covered: number;
  readonly exact: number;
  /** The weight of the heaviest object that the other lacks. */
  readonly lacked: number;
  readonly nameLacked: boolean;
  /** The other has not the verb that says what is to be done. */
  readonly actLacked: boolean;
  /** 1 where the other has the actor, 0 where it has not, null where none is named. */
  readonly actor: number | null;
  readonly total: number;
}

/** One number a measure, the same either way round. */
export function measure(table: WordTable, a: Wording, b: Wording): number[] {
  const [left, right] = [sideOf(table, a, b), sideOf(table, b, a)];
  const places = either(
    a.places.some((place) => !hasPlace(b, place)),
    b.places.some((place) => !hasPlace(a, place)),
  );
  const numbers = either(
    a.numbers.some((number) => !b.numbers.includes(number)),
    b.numbers.some((number) => !a.numbers.includes(number)),
  );
  const [less, more] = [Math.min(left.covered, right.covered), Math.max(left.covered, right.covered)];
  const actors = [left.actor, right.actor].filter((actor) => actor !== null);
  return [
    less,
    more,
    Math.min(left.lacked, right.lacked),
    Math.max(left.lacked, right.lacked),
    Math.min(left.exact, right.exact),
    meaning(table, a, b),
    left.nameLacked && right.nameLacked ? 1 : 0,
    left.nameLacked !== right.nameLacked ? 1 : 0,
    places === "both" ? 1 : 0,
    places === "one" ? 1 : 0,
    numbers === "both" ? 1 : 0,
    numbers === "one" ? 1 : 0,
    actors.length === 2 ? 1 - Math.max(...actors) : 0,
    actors.length === 1 ? 1 - (actors[0] ?? 0) : 0,
    a.scale * b.scale < 0 ? 1 : 0,
    a.scale !== b.scale && a.scale * b.scale === 0 && !sameAmount(a, b) ? 1 : 0,
    isTelling(a) && isTelling(b) && sortOf(a) !== sortOf(b) ? 1 : 0,
    a.direction !== b.direction ? 1 : 0,
    Math.min(left.total, right.total) < 1 ? 1 : 0,
    Math.min(left.total, right.total) === 0 ? 1 : 0,
    Math.min(left.lacked, right.lacked) > SWAPPED ? 1 : 0,
    a.direction !== b.direction ? Math.max(left.lacked, right.lacked) : 0,
    left.actLacked !== right.actLacked ? 1 : 0,
    left.actLacked && right.actLacked ? 1 : 0,
    (left.actLacked && isTelling(b) && !isTelling(a)) || (right.actLacked && isTelling(a) && !isTelling(b))
      ? 1
      : 0,
    (isTelling(a) && a.scale === 0 && !isTelling(b) && b.scale !== 0) ||
    (isTelling(b) && b.scale === 0 && !isTelling(a) && a.scale !== 0)
      ? 1
      : 0,
  ];
}

function sideOf(table: WordTable, own: Wording, other: Wording): Side {
  let [total, covered, exact, lacked, nameLacked, actLacked] = [0, 0, 0, 0, false, false];
  let [actorTotal, actorCovered] = [0, 0];
  for (const term of own.terms) {
    const weight = weightOf(table, term);
    const near = nearest(table, term, other);
    if (term.part === "actor") {
      if (weight > FRACTION) [actorTotal, actorCovered] = [actorTotal + weight, actorCovered + weight * near];
      continue;
    }
    total += weight;
    covered += weight * near;
    if (near === 1) exact += weight;
    if (near < MATCHED) lacked = Math.max(lacked, weight * (1 - near / 2));
    if (term.name && near < MATCHED) nameLacked = true;
    if (term.part === "act" && near < MATCHED && weight > FRACTION) actLacked = true;
  }
  for (const place of own.places) {
    total += PLACE;
    if (hasPlace(other, place)) [covered, exact] = [covered + PLACE, exact + PLACE];
  }
  const actor = actorTotal > 0 ? actorCovered / actorTotal : null;
  return {
    covered: covered / (total || 1),
    exact: exact / (total || 1),
    lacked,
    nameLacked,
    actLacked,
    actor,
    total,
  };
}

function weightOf(table: WordTable, { stem, word, name }: Term): number {
  if (name) return NAME;
  if (GENERAL.has(stem)) return FRACTION;
  return word < 0 ? UNKNOWN : Math.min(1, Math.max(LEAST, table.weight(word) / 6));
}

/** Ways of having a thing no more, which news does not tell apart. */
const ENDING = new Set(["end", "ban", "close", "refuse", "deny", "free"]);
const sortOf = ({ act }: Wording): string => (ENDING.has(act) ? "end" : act);
const isTelling = ({ act }: Wording): boolean => act !== "" && act !== "plain";

/** "A rise to 15" and "15" come to the same. */
const sameAmount = (a: Wording, b: Wording): boolean =>
  a.numbers.length > 0 && a.numbers.join(" ") === b.numbers.join(" ");

function either(left: boolean, right: boolean): "both" | "one" | "neither" {
  if (left && right) return "both";
  return left || right ? "one" : "neither";
}

const hasPlace = ({ places, terms }: Wording, place: string): boolean =>
  places.includes(place) || terms.some(({ stem }) => stem === place);

function meaning(table: WordTable, a: Wording, b: Wording): number {
  const [x, y] = [vectorOf(table, a), vectorOf(table, b)];
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? 0) * (y[i] ?? 0);
  return sum;
}

function vectorOf(table: WordTable, wording: Wording): Float64Array {
  let vector = vectors.get(wording);
  if (!vector) {
    vector = new Float64Array(table.dimensions);
    for (const term of wording.terms)
      if (term.word >= 0) table.addTo(vector, term.word, weightOf(table, term));
    const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
    for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length;
    vectors.set(wording, vector);
  }
  return vector;
}
