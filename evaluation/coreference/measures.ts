/**
 * The three measures of the CoNLL-2012 shared task: MUC, B-cubed and entity-based CEAF, as the reference scorer
 * defines them (Pradhan et al., ACL 2014). A chain is the set of its mentions' keys.
 */
import { bestPairing } from "./pairing.ts";

export type Chains = readonly ReadonlySet<string>[];

export interface Measured {
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
}

function measured(recall: number, precision: number): Measured {
  return {
    recall,
    precision,
    f1: recall + precision > 0 ? (2 * recall * precision) / (recall + precision) : 0,
  };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Which chain each mention is in. */
function byMention(chains: Chains): ReadonlyMap<string, number> {
  return new Map(chains.flatMap((chain, i) => [...chain].map((mention) => [mention, i] as const)));
}

/** Of mentions alone: found exactly, whichever chain they are in. */
export function mentionScore(gold: Chains, found: Chains): Measured {
  const [wanted, given] = [byMention(gold), byMention(found)];
  const both = [...wanted.keys()].filter((mention) => given.has(mention)).length;
  return measured(ratio(both, wanted.size), ratio(both, given.size));
}

/** By links (Vilain et al. 1995): how few must be added to make each chain whole. */
export function muc(gold: Chains, found: Chains): Measured {
  const side = (chains: Chains, others: Chains) => {
    const at = byMention(others);
    let [kept, all] = [0, 0];
    for (const chain of chains) {
      const parts = new Set([...chain].map((mention) => at.get(mention) ?? mention));
      kept += chain.size - parts.size;
      all += chain.size - 1;
    }
    return ratio(kept, all);
  };
  return measured(side(gold, found), side(found, gold));
}

/** By mentions (Bagga and Baldwin 1998): how much of each one's chain is right. */
export function bCubed(gold: Chains, found: Chains): Measured {
  const side = (chains: Chains, others: Chains) => {
    const at = byMention(others);
    let [sum, all] = [0, 0];
    for (const chain of chains) {
      for (const mention of chain) {
        const other = others[at.get(mention) ?? -1];
        const shared = other ? [...chain].filter((one) => other.has(one)).length : 0;
        sum += shared / chain.size;
        all++;
      }
    }
    return ratio(sum, all);
  };
  return measured(side(gold, found), side(found, gold));
}

/** By entities (Luo 2005): chains paired one to one so that they share the most. */
export function ceafe(gold: Chains, found: Chains): Measured {
  const likeness = gold.map((chain) =>
    found.map((other) => {
      const shared = [...chain].filter((mention) => other.has(mention)).length;
      return (2 * shared) / (chain.size + other.size);
    }),
  );
  const total = bestPairing(likeness);
  return measured(ratio(total, gold.length), ratio(total, found.length));
}

/** The mean of the three F1s. */
export function conll(gold: Chains, found: Chains): number {
  return (muc(gold, found).f1 + bCubed(gold, found).f1 + ceafe(gold, found).f1) / 3;
}
