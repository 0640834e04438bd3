/** For tests: the questions that words of a text are worded as, the people in it being told by hand. */
import type { Entity } from "../src/analysis/analysis.ts";
import { documentOf } from "../src/analysis/document/document.ts";
import { tokensIn } from "../src/analysis/document/token-ranges.ts";
import { annotate } from "../src/analysis/positions/annotated-document.ts";
import { mentionsByToken } from "../src/analysis/positions/named-holder.ts";
import { wordingsOf } from "../src/analysis/positions/wordings.ts";

interface Told {
  readonly text: string;
  readonly stance: string;
  readonly proposal: string | null;
  readonly holder?: string;
  readonly people?: readonly string[];
  readonly country?: string;
}

export function laidOut(text: string, people: readonly string[]) {
  const entities = people.map((name, i): Entity => {
    const short = name.split(" ").at(-1) ?? name;
    const mentions = [...text.matchAll(new RegExp(`${name}|\\b${short}\\b`, "g"))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    return { id: `e${i + 1}`, name, type: "person", aliases: [short], roles: [], memberOf: [], mentions };
  });
  const plain = documentOf(text);
  const doc = annotate(plain, [], entities);
  return { plain, doc, covers: mentionsByToken(doc), entities };
}

export function spanIn(text: string, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

export function wordings({ text, stance, proposal, holder, people = [], country }: Told): readonly string[] {
  const { plain, doc, covers, entities } = laidOut(text, people);
  return wordingsOf(
    {
      doc,
      covers,
      holder: entities.find(({ name }) => name === holder) ?? null,
      stance: tokensIn(plain, spanIn(text, stance)),
      country: country ?? null,
    },
    proposal ? tokensIn(plain, spanIn(text, proposal)) : null,
  ).map((option) => option.text);
}
