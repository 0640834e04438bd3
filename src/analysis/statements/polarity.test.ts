import { describe, expect, test } from "vitest";
import type { Span } from "../../base/passage.ts";
import { documentOf } from "../document/document.ts";
import { polarityOf } from "./polarity.ts";

/** Reads `[source]`, `{cue}` and `<content>` out of a sentence and asks for its polarity. */
function read(marked: string) {
  const spans: Record<"source" | "cue" | "content", Span[]> = { source: [], cue: [], content: [] };
  let text = "";
  for (const piece of marked.split(/([[{<][^\]}>]*[\]}>])/)) {
    const field = ({ "[": "source", "{": "cue", "<": "content" } as const)[piece.charAt(0)];
    const words = field ? piece.slice(1, -1) : piece;
    if (field) spans[field].push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  const quoted = spans.content.every((span) => text.charAt(span.start) === "“");
  return polarityOf(documentOf(text), { kind: quoted ? "direct" : "indirect", ...spans });
}

describe("denied", () => {
  test.each([
    "[Maas] {denied} <that the toll had been agreed>.",
    "[The trust] {has repeatedly rejected} <claims that the lock leaks>.",
    "[Oord] {dismissed as nonsense} <reports of a strike>.",
    "[Maas] {shrugged} <the warning> off.",
    "[The skippers] {ruled out} <a boycott of the lower lock>.",
    "[Oord] {issued a denial} <that he had met the trust>.",
    "[Maas] {rejected} <“the insinuation”>.",
    "[The trust’s] {refusal} <to open the lock at night> angered them.",
    "[Oord] {is refusing} <to lower the toll>.",
    "[Maas] {disputed} <the figure of 300 boats>.",
  ])("%s", (sentence) => {
    expect(read(sentence)).toBe("denied");
  });
});

describe("said: nothing is denied, or the denial is taken back", () => {
  test.each([
    "[Maas] {said} <that the toll had been agreed>.",
    "[Maas] {did not deny} <that the toll had been agreed>.",
    "[Oord] {refused to deny} <that he had met the trust>.",
    "[Oord] {refused} <to deny that he had met the trust>.",
    "[Maas] {could not deny} <that the lock leaks>.",
    "[Nobody] {denies} <that the lock leaks>.",
    "[The trust] {stopped short of rejecting} <the claims>.",
    "[The trust] {would neither confirm nor deny} <that the lock leaks>.",
    "No skipper {disputed} <that the lock leaks>.",
    "[Maas] {doubts} <that the lock leaks>.",
    "[Maas] {turned} <the boat around>.",
    "<“We agreed nothing,”> [Oord] {denied}.",
    "[Oord] {hit back, rejecting the charge:} <“It is a lie.”>",
    "[Oord] {denied the charge and said} <that Maas had paid>.",
    "[The trust] {refused to comment} <on the leak>.",
    "<“The lock leaks.”>",
  ])("%s", (sentence) => {
    expect(read(sentence)).toBe("said");
  });
});
