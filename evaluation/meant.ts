/**
 * Judges whom pronouns, descriptions and bare quotations mean as the program reads whole reports: `npx tsx evaluation/meant.ts`.
 * The places were annotated on reports of which none was read while rules were made (`meant.jsonl`: keep it so); their texts are the corpora's.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, openAnalyser } from "../src/analysis/analyse.ts";
import { boilerplateIn } from "../src/article/boilerplate.ts";
import { linesOf, reportsByHash, SHARED } from "./corpora.ts";
import { plainName } from "./plain-name.ts";

/** Places where words stand for a speaker, or unattributed words begin, with where the speaker's name stands; null for somebody without one. */
interface Annotated {
  readonly report: string;
  readonly means: readonly (readonly [number, readonly [number, number] | null])[];
}

/** A statement given so is one that people rely on. */
const SURE = 0.9;

if (!existsSync(SHARED)) {
  console.error("The annotated corpora are not there (../shared): nothing was measured.");
  process.exit(1);
}
const texts = reportsByHash("polnear", "bbc");

/** The same words, or those of a longer form of the name; a surname alone is its bearer's. */
function isSame(given: string, wanted: string): boolean {
  if (given === wanted) return true;
  const [few = [], many = []] = [given.split(" "), wanted.split(" ")].sort((a, b) => a.length - b.length);
  if (few.length > 1) return few.every((word) => many.includes(word));
  return (
    given !== "" && !given.includes(" ") && (wanted.endsWith(` ${given}`) || wanted.startsWith(`${given} `))
  );
}

type Outcome = "right" | "wrong" | "open";

/** Null where the program has no statement at the place. */
function judge(
  text: string,
  found: Analysis,
  [at, name]: Annotated["means"][number],
): readonly [Outcome, number] | null {
  const own = found.statements.find(({ source, content }) => (source[0] ?? content[0])?.start === at);
  if (!own) return null;
  const given = found.entities.find(({ id }) => id === own.speaker);
  const isNamed = given?.type === "person" || given?.type === "organization";
  if (name === null) {
    // A body that has no name is called by its description.
    const isDescribed = given !== undefined && !/\p{Lu}/u.test(given.name.replace(/^The /, ""));
    return [isNamed && !isDescribed ? "wrong" : "right", own.confidence];
  }
  if (!given) return ["open", own.confidence];
  const wanted = plainName(text.slice(...name));
  const isRight = [given.name, ...given.aliases].some((one) => isSame(plainName(one), wanted));
  return [isRight ? "right" : "wrong", own.confidence];
}

const file = process.argv[2] ?? join(import.meta.dirname, "meant.jsonl");
const analyser = await openAnalyser("encoder");
const all = { right: 0, wrong: 0, open: 0 };
const named = { right: 0, wrong: 0, open: 0 };
const sure = { right: 0, wrong: 0, open: 0 };
for (const { report, means } of linesOf<Annotated>(file)) {
  const text = texts.get(report)?.text;
  if (text === undefined) throw new Error(`no text of report ${report}`);
  const found = await analyser.analyse({
    text,
    title: null,
    published: null,
    publisher: null,
    boilerplate: boilerplateIn(text),
  });
  for (const place of means) {
    const judged = judge(text, found, place);
    if (!judged) continue;
    const [outcome, confidence] = judged;
    all[outcome]++;
    if (place[1]) named[outcome]++;
    if (confidence >= SURE) sure[outcome]++;
  }
}
for (const [what, { right, wrong, open }] of Object.entries({ all, named, "given 0.9 and more": sure })) {
  const count = right + wrong + open;
  const share = (n: number) => ((100 * n) / count).toFixed(1);
  console.log(
    `${what}: ${count}; right ${share(right)}, wrong ${share(wrong)} (${wrong}), open ${share(open)}`,
  );
}
