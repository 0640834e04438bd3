/** Names whose letters an acronym of the report spells: they are taken whole. */
import type { Document } from "../document/document.ts";
import type { NameMention } from "./name-pieces.ts";
import { isCapital } from "./names.ts";

/** The names, with those that an acronym spells taken whole: "Roads, Ferries and Harbours Orland (RFHO)". */
export function withSpelledOut(doc: Document, names: readonly NameMention[]): readonly NameMention[] {
  const inBrackets = doc.words.flatMap((word, at) => spelledBefore(doc, word, at) ?? []);
  const joined = joinedByLetters(doc, names).filter(
    ({ first, end }) => !inBrackets.some((one) => first < one.end && one.first < end),
  );
  const spelled = [...inBrackets, ...joined];
  if (spelled.length === 0) return names;
  const isApart = ({ first, end }: NameMention) =>
    spelled.every((one) => end <= one.first || first >= one.end);
  return [...names.filter(isApart), ...spelled];
}

/** "Orland Customs and Coast Protection", where "OCCP" is spoken of: names on both sides of an "and" that are one. */
function joinedByLetters(doc: Document, names: readonly NameMention[]): readonly NameMention[] {
  const isLetters = ({ first, end }: NameMention) =>
    end - first === 1 && /^\p{Lu}{3,6}$/u.test(doc.words[first] ?? "");
  const acronyms = new Set(names.filter(isLetters).map(({ first }) => doc.words[first] ?? ""));
  if (acronyms.size === 0) return [];
  return names.flatMap((name, i) => {
    const next = names[i + 1];
    if (!next || next.first !== name.end + 1 || doc.lower[name.end] !== "and") return [];
    const letters = doc.words
      .slice(name.first, next.end)
      .flatMap((word) => (isCapital(word) ? [word[0] ?? ""] : []))
      .join("");
    if (!acronyms.has(letters)) return [];
    return {
      first: name.first,
      end: next.end,
      outer: name.first,
      title: null,
      kind: "organization" as const,
    };
  });
}

function spelledBefore(doc: Document, acronym: string, at: number): NameMention | null {
  if (!/^\p{Lu}{3,8}$/u.test(acronym) || doc.words[at - 1] !== "(" || doc.words[at + 1] !== ")") return null;
  let i = at - 2;
  for (let letter = acronym.length - 1; letter >= 0; letter--) {
    while (/^(?:,|and|of|for|the|&|-)$/.test(doc.lower[i] ?? "")) i--;
    if (i < 0 || doc.words[i]?.[0] !== acronym[letter]) return null;
    i--;
  }
  const first = i + 1;
  return { first, end: at - 1, outer: first, title: null, kind: "organization" };
}
