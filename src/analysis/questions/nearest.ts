/** How near the other wording comes to a term: by the name, the meaning, or the parts of a compound. */
import { sameName } from "./names.ts";
import type { WordTable } from "./word-table.ts";
import type { Term, Wording } from "./wording.ts";

/** From here a compound is taken whole and not by its parts. */
const SYNONYM = 0.85;

/** From 0, nothing like it, to 1, the very same. */
export function nearest(table: WordTable, term: Term, other: Wording): number {
  if (term.name && other.places.includes(term.stem)) return 1;
  let best = 0;
  for (const one of other.terms) {
    best = Math.max(best, near(table, term, one));
    if (best === 1) return 1;
  }
  if (best >= SYNONYM || term.word < 0 || !term.stem.includes("_")) return best;
  const parts = table.parts(term.word);
  const nears = parts.map((part) => nearestPart(table, part, other));
  // One part that the other lacks weighs more than one that it has: "primary school" is no "secondary school".
  return (nears.reduce((sum, value) => sum + value, 0) / (nears.length || 1) + Math.min(1, ...nears)) / 2;
}

/** Of a compound that the other has not as such: "nuclear power" lacks what "nuclear weapons" has. */
function nearestPart(table: WordTable, word: number, other: Wording): number {
  let best = 0;
  for (const one of other.terms) {
    if (one.word < 0) continue;
    for (const part of table.parts(one.word)) best = Math.max(best, table.likeness(word, part));
  }
  return best;
}

function near(table: WordTable, a: Term, b: Term): number {
  if (a.stem === b.stem) return 1;
  if (a.name || b.name) return sameName(a.stem, b.stem);
  if (a.word >= 0 && b.word >= 0) {
    const found = table.likeness(a.word, b.word);
    if (found >= SYNONYM || !b.stem.includes("_") || a.stem.includes("_")) return found;
    return Math.max(0, ...table.parts(b.word).map((part) => table.likeness(a.word, part)));
  }
  return sameStem(a.stem, b.stem) ? 0.9 : 0;
}

/** Words that the table lacks: two that begin alike for most of their length. */
function sameStem(a: string, b: string): boolean {
  const size = Math.min(a.length, b.length);
  return size >= 5 && a.slice(0, size - 1) === b.slice(0, size - 1) && Math.abs(a.length - b.length) <= 3;
}
