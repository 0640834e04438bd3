import { readFileSync } from "node:fs";
import { documentOf } from "../../src/analysis/document/document.ts";
import { probabilities, type ReferenceWeights } from "../../src/analysis/entities/reference/weights.ts";
import { resolveSpeakers } from "../../src/analysis/entities/resolve.ts";
import type { Draft } from "../../src/analysis/statements/draft.ts";

const weights = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as ReferenceWeights;
const marked = process.argv[3]!;
const drafts: Draft[] = [];
let text = "";
let start = 0;
for (const c of marked) {
  if (c === "[" || c === "<") start = text.length;
  else if (c === "]" || c === ">") {
    const span = [{ start, end: text.length }];
    drafts.push({
      kind: "direct",
      source: c === "]" ? span : [],
      cue: [],
      content: span,
      continues: null,
      confidence: 1,
    });
  } else text += c;
}
resolveSpeakers(documentOf(text), drafts, (r, cands, none) => {
  const w = weights[r.kind] ?? {};
  const p = probabilities(w, cands, none ?? new Map());
  if (r.speaks) {
    console.log(r.kind, r.word, p.map((x) => x.toFixed(2)).join(" "));
    const show = (n: string, m: ReadonlyMap<string, number>) =>
      console.log(
        "  ",
        n,
        [...m]
          .map(([k, v]) => [k, v * (w[k] ?? 0)] as const)
          .filter(([, v]) => Math.abs(v) > 0.1)
          .sort((a, b) => b[1] - a[1])
          .map(([k, v]) => `${k} ${v.toFixed(2)}`)
          .join(", "),
      );
    cands.forEach(({ member, clues }) => show(member.name, clues));
    show("NONE", none ?? new Map());
  }
  const m = Math.max(...p);
  const i = p.indexOf(m);
  return { member: cands[i]?.member ?? null, probability: m };
});
