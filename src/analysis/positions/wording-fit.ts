/** How well a wording goes with the words that a careful reader is expected to ask with, as features for the scorer of wordings. */
import type { Probability } from "../../base/passage.ts";
import { stemsOf } from "../document/stems.ts";
import type { Expected } from "./question-terms.ts";
import { type Features, logit } from "./scorer.ts";

/** Two questions that share this part of their words ask the same, mostly. */
const ALIKE = 0.3;
/** The chance of a word that nothing speaks for. */
const UNTOLD = 0.02;
/** From this chance on a word is one to be missed, up to this one it is one too many. */
const MISSED = 0.5;
const TOO_MANY = 0.1;

/** Stems that are asked with in one form of question and in another: "nominate her", "be the nominee". */
const SAME_IN_OTHER_FORM: ReadonlyMap<string, string> = new Map([
  ["nominee", "nominate"],
  ["democratic", "democrat"],
]);

function chanceIn(chances: Expected["chances"], stem: string): Probability {
  const own = chances.get(stem) ?? UNTOLD;
  return Math.max(own, chances.get(SAME_IN_OTHER_FORM.get(stem) ?? "") ?? 0);
}

/** What the words of `text` are worth by `expected`; none where nothing is expected. Pure; cost linear in the words of both. */
export function fitFeatures(expected: Expected, text: string): Features {
  const { chances, sum } = expected;
  if (sum === 0) return {};
  const listed = stemsOf(text.replace(/^Should /, ""));
  const own = [...listed].map((stem) => chanceIn(chances, stem));
  const within = own.reduce((total, chance) => total + chance, 0);
  const share = within / (own.length + sum - within || 1);
  const likeness = chanceAlike(own, Math.max(0, sum - within));
  const asked = new Set([...listed].flatMap((stem) => [stem, SAME_IN_OTHER_FORM.get(stem) ?? stem]));
  let missed = 0;
  for (const [stem, chance] of chances) if (chance >= MISSED && !asked.has(stem)) missed++;
  const spare = own.filter((chance) => chance < TOO_MANY).length;
  return {
    share: 10 * share,
    [`share ${Math.min(6, Math.floor(share * 12))}`]: 1,
    likeness: logit(likeness),
    [`likeness ${Math.floor(likeness * 8)}`]: 1,
    [`stems ${Math.min(9, own.length)}`]: 1,
    [`missed ${Math.min(3, missed)}`]: 1,
    [`spare ${Math.min(4, spare)}`]: 1,
    mean: 5 * (within / (own.length || 1)),
    "spare words": spare / (own.length || 1),
  };
}

/**
 * The probability that a wording of words with these chances shares enough of its words with what is asked, of whose other words so many
 * are expected: as if each word came by itself.
 */
function chanceAlike(own: readonly Probability[], others: number): Probability {
  let both = [1];
  for (const chance of own) {
    const next = new Array<number>(both.length + 1).fill(0);
    both.forEach((p, n) => {
      next[n] = (next[n] ?? 0) + p * (1 - chance);
      next[n + 1] = (next[n + 1] ?? 0) + p * chance;
    });
    both = next;
  }
  return both.reduce((sum, p, n) => {
    const most = Math.floor(n / ALIKE + 1e-9) - own.length;
    return most < 0 ? sum : sum + p * atMost(most, others);
  }, 0);
}

/** The probability of at most `most` of what comes `mean` times on average (Poisson). */
function atMost(most: number, mean: number): Probability {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let n = 0; n <= most; n++) {
    sum += term;
    term *= mean / (n + 1);
  }
  return Math.min(1, sum);
}
