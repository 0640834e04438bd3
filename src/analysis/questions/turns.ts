/** Finds the words that turn a wording round ("ban", "continue", "keep … out of"), and those that say how much. */
import { DOWN, LIFTED, OPERATORS, type Operator, UP } from "./data/operators.ts";
import { BEFORE_LEAVE, EMPTY } from "./data/plain-words.ts";
import { begins, particleAfter, type Reading, run } from "./reading.ts";

const LONGEST = 5;
const SCALE = new Map<string, 1 | -1>([
  ...UP.map((w) => [w, 1] as const),
  ...DOWN.map((w) => [w, -1] as const),
]);
const BEGINS_PHRASE = begins([...OPERATORS.keys(), ...SCALE.keys()]);

/** How many tokens from `at` are an operator of several words; 0 for none. */
export function takePhrase(reading: Reading, at: number): number {
  const { lower = "", lemma = "" } = reading.tokens[at] ?? {};
  if (!BEGINS_PHRASE.has(lower) && !BEGINS_PHRASE.has(lemma)) return 0;
  for (let size = Math.min(LONGEST, reading.tokens.length - at); size > 1; size--) {
    if (takeSized(reading, at, size)) return size;
  }
  return takeApartPhrase(reading, at) ? 1 : 0;
}

/** "Knock the stadium down": the verb's particle stands after what it is done to. */
function takeApartPhrase({ tokens, operators, taken }: Reading, at: number): boolean {
  const particle = particleAfter(tokens, at);
  const operator = OPERATORS.get(`${tokens[at]?.lemma} ${tokens[particle]?.lower}`);
  if (!operator) return false;
  operators.push(operator);
  taken.add(particle);
  return true;
}

/** 1 where the token at `at` is an operator in its place, else 0. */
export function takeOperator(reading: Reading, at: number): number {
  return operates(reading, at) && takeSized(reading, at, 1) ? 1 : 0;
}

/** Whether the `size` tokens from `at` are an operator, or say how much; if so it is noted. */
function takeSized(reading: Reading, at: number, size: number): boolean {
  const { tokens } = reading;
  const lemma = tokens[at]?.lemma ?? "";
  const words = [run(tokens, at, size, "lower", " "), run(tokens, at, size, "lemma", " ")];
  if (size > 1) words.push(`${lemma} ${run(tokens, at + 1, size - 1, "lower", " ")}`);
  const scale = words.map((word) => SCALE.get(word)).find((found) => found !== undefined);
  const operator = words.map((word) => OPERATORS.get(word)).find((found) => found !== undefined);
  if (scale !== undefined) reading.scale = scale;
  else if (!operator) return false;
  else if (size === 1 && lemma === "lift" && !LIFTED.test(reading.text)) reading.scale = 1;
  else if (lemma === "leave" && AS_IT_IS.test(reading.text))
    reading.operators.push({ family: "end", sign: 1 });
  else if (PARTICLES.has(words[0] ?? "")) return turnsByParticle(reading, at, operator);
  else if (SPARED.has(lemma) && tokens.slice(at).some(({ lower }) => lower === "from"))
    reading.operators.push({ family: "end", sign: -1 });
  else reading.operators.push(operator);
  return true;
}

/** "Keep cars off the square", "shut them out of it": the particle turns a word of keeping round, and only once. */
function turnsByParticle({ tokens, operators }: Reading, at: number, operator: Operator): boolean {
  const verb = tokens.slice(Math.max(0, at - 6), at).find(({ lemma }) => BEFORE_PARTICLE.has(lemma));
  if (verb) operators.push(operator);
  return verb !== undefined;
}

const PARTICLES = new Set(["out of", "off"]);
const BEFORE_PARTICLE = new Set(
  "keep stay get leave hold pull take bring move throw force drive push vote".split(" "),
);
const AS_IT_IS =
  /\bleave\b.*\b(?:as (?:it|they)|where (?:it|they)|in place|alone|unchanged|standing|intact|untouched)\b/;
const SPARED = new Set(["save", "spare", "protect", "rescue"]);
const PREDICATE = new Set(["legal", "illegal", "lawful", "unlawful", "secret", "private", "confidential"]);

/** "Apologise and withdraw it", "admit the sick but not the old": what comes first says which way round it all is. */
function isSecond(tokens: Reading["tokens"], at: number): boolean {
  return at > 2 && /^(?:and|but)$/.test(tokens[at - 1]?.lower ?? "");
}

/** Words that are operators only in their place: "leave" is also what an employee takes, and much goes. */
function operates({ tokens }: Reading, at: number): boolean {
  const [lemma, before, after] = [tokens[at]?.lemma ?? "", tokens[at - 1], tokens[at + 1]];
  if (isSecond(tokens, at)) return false;
  if (lemma === "leave")
    return !BEFORE_LEAVE.has(before?.lower ?? "") && !BEFORE_LEAVE.has(before?.lemma ?? "");
  if (lemma === "go") return !after;
  if (lemma === "home")
    return tokens.slice(0, at).some((token) => token.lemma === "bring" || token.lemma === "send");
  if (PREDICATE.has(lemma)) return !after || EMPTY.has(after.lower);
  return true;
}
