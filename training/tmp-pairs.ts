import { loadMatcher } from "../src/analysis/model/load-matcher.ts";
import { listedQuestions } from "./questions/gold.ts";
const m = loadMatcher();
const listed = listedQuestions("../shared/gold/positions");
const cache = new Map<string, Awaited<ReturnType<typeof m.understand>>>();
for (const { text } of listed) if (!cache.has(text)) cache.set(text, await m.understand(m.prepare(text)));
let [right, wrong] = [0, 0];
for (let i = 0; i < listed.length; i++) for (let j = i + 1; j < listed.length; j++) {
  const [x, y] = [listed[i]!, listed[j]!];
  if (x.list !== y.list || x.text === y.text) continue;
  const [a, b] = [cache.get(x.text)!, cache.get(y.text)!];
  const same = x.group !== null && x.group === y.group;
  const p = m.compare(a, b).probability;
  if (p < 0.9) continue;
  same ? right++ : wrong++;
  const act = (w: typeof a) => w.words.filter((o) => o.actor);
  const bare = (w: typeof a) => act(w).length > 0 && act(w).every((o) => /^(government|minister|authority|administration)$/.test(o.stem));
  const place = (w: typeof a) => act(w).some((o) => o.doing === "place" || o.doing === "location" || o.doing === "name");
  const gov = (bare(a) && place(b)) || (bare(b) && place(a));
  console.log([same ? "right" : "WRONG", gov ? "GOV" : "", x.list, p.toFixed(2), x.text, y.text].join("\t"));
}
console.error(right, wrong);
