import { readFileSync } from "node:fs";
import { LEAST } from "../../src/analysis/entities/reference/refer.ts";
import {
  chooserBy,
  probabilities,
  type ReferenceWeights,
} from "../../src/analysis/entities/reference/weights.ts";
import { resolveSpeakers } from "../../src/analysis/entities/resolve.ts";
import { annotatedReports } from "./annotated.ts";

const weights = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as ReferenceWeights;
const corpora = new Set((process.argv[3] ?? "own").split(","));
const choose = chooserBy(weights);
const rows = new Map<string, number[]>();
for (const { id, corpus, text, doc, drafts, answers } of (await annotatedReports()).filter((r) =>
  corpora.has(r.corpus),
)) {
  const answer = answers(doc);
  resolveSpeakers(doc, drafts, (reference, candidates, none) => {
    const given = candidates.map(({ member }) => answer(reference, member));
    if (candidates.length > 0 && given.every((one) => one !== null)) {
      const right = given.flatMap((one, i) => (one ? [i] : []));
      if (right.length === 0) right.push(candidates.length);
      const p = probabilities(weights[reference.kind] ?? {}, candidates, none ?? new Map());
      const most = Math.max(...p);
      const at = p.indexOf(most);
      const key = `${reference.kind} ${corpus}`;
      const row = rows.get(key) ?? [0, 0, 0];
      rows.set(key, row);
      const what = most < LEAST.speaker ? 2 : right.includes(at) ? 0 : 1;
      row[what]!++;
      if (what > 0 && process.argv[4] === reference.kind) {
        const s = doc.tokens.start[reference.at] ?? 0;
        const nm = (i: number) => candidates[i]?.member.name ?? "NOBODY";
        console.log(
          `--- ${what === 1 ? "WRONG" : "open"} ${id} ${most.toFixed(2)} chosen=${nm(at)} right=${right.map((i) => `${nm(i)} ${p[i]?.toFixed(2)}`).join("/")}\n${text.slice(Math.max(0, s - 420), s)}⟦${text.slice(s, s + 160)}`,
        );
      }
    }
    return choose(reference, candidates, none);
  });
}
for (const [k, v] of [...rows].sort()) console.log(k, v.join(" / "));
