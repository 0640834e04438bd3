/**
 * Says of a report what became of each candidate for a position, and why: `npx tsx training/positions/explain.ts FILE.txt [--publisher NAME]`.
 * A line each in order of the text: its fate, the chances that it is held and that all of it is right, holder, stance, words and question;
 * below it the likeliest other wordings. Words of stance for which nobody is known as holder come last.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { tokensIn } from "../../src/analysis/document/token-ranges.ts";
import { loadModel } from "../../src/analysis/model/load.ts";
import { loadMatcher } from "../../src/analysis/model/load-matcher.ts";
import { annotate, spanOfRange } from "../../src/analysis/positions/annotated-document.ts";
import { candidatesWithFates, type Fate } from "../../src/analysis/positions/find-positions.ts";
import { isSentence } from "../../src/analysis/positions/sentence-check.ts";
import { readBy, sceneFor } from "./reads.ts";

/** Other wordings that are printed. */
const OTHERS = 4;
const BECAUSE: Readonly<Record<Fate, string>> = {
  told: "told",
  unlikely: "not told: too unlikely",
  echo: "not told: a likelier one in its sentence",
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { publisher: { type: "string" } },
});
const text = readFileSync(positionals[0] ?? "/dev/stdin", "utf8");
const model = await loadModel("encoder");
const read = await readBy(model, { id: "", text, publisher: options.publisher ?? null });
const doc = annotate(sceneFor(read), read.statements, read.entities);
const candidates = candidatesWithFates(doc, {
  matcher: loadMatcher(),
  scorer: model.scorer,
  hypotheses: read.hypotheses,
  publisher: read.publisher,
});
const percent = (chance: number) => `${Math.round(100 * chance)} %`;
for (const { one: rated, fate } of candidates) {
  const { one, question, stance, held, right } = rated;
  const { start, end } = spanOfRange(doc, one.span);
  const words = text.slice(start, end).replaceAll("\n", " ");
  console.log(
    `${BECAUSE[fate]} (held ${percent(held)}, right ${percent(right)}): ${one.holder.name} ${stance} “${words}” — ${question ?? "no question"}`,
  );
  const others = one.wordings
    .filter(({ option }) => option.text !== question)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, OTHERS);
  for (const { option, chance } of others)
    console.log(`    ${percent(chance)} ${option.text}${isSentence(option.text) ? "" : " (no sentence)"}`);
}
const held = new Set(candidates.map(({ one }) => one.one.span.first));
for (const { span } of read.hypotheses)
  if (!held.has(tokensIn(doc, span).first))
    console.log(`not told: nobody is known to hold it: “${text.slice(span.start, span.end)}”`);
