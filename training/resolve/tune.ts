import { readFileSync } from "node:fs";
import { chooserBy, type ReferenceWeights } from "../../src/analysis/entities/reference/weights.ts";
import { annotatedReports } from "./annotated.ts";
import { type Example, examplesOf, fitted, type Tally, tally } from "./fit.ts";

const choose = chooserBy(JSON.parse(readFileSync("models/references.json", "utf8")) as ReferenceWeights);
const reports = await annotatedReports();
const by = reports.map((r) => examplesOf([r], choose));
for (const own of [1, 3])
  for (const hold of [1.5, 5, 15, 40]) {
    (globalThis as any).HOLD = hold;
    const W: Record<string, number> = { ggt: 4, gold: 4, own, holders: 2 };
    const rows = new Map<string, Tally>();
    for (let fold = 0; fold < 3; fold++) {
      const w = fitted(
        by.flatMap((e, i) => (i % 3 === fold ? [] : e)),
        ({ corpus }: Example) => W[corpus] ?? 1,
      );
      by.forEach((e, i) => {
        if (i % 3 === fold)
          tally(
            rows,
            e.filter((x) => ["own", "ggt", "gold"].includes(x.corpus)),
            w,
          );
      });
    }
    const kinds = new Map<string, number[]>();
    for (const [k, t] of rows) {
      const kk = k.split(" ")[0]!;
      const v = kinds.get(kk) ?? [0, 0, 0, 0, 0];
      kinds.set(kk, v);
      [t.right, t.wrong, t.open, t.sure, t.off].forEach((x, i) => {
        v[i]! += x;
      });
    }
    console.log(
      own,
      hold,
      [...kinds]
        .sort()
        .map(([k, v]) => `${k} ${v.join("/")}`)
        .join("  "),
    );
  }
