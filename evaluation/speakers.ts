/**
 * How often the right speaker is given where the statements are: `npx tsx evaluation/speakers.ts [--wrong] [--half 1|2] [--json]`.
 * Takes the corpus's own spans, so that only the speakers are measured.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Entity } from "../src/analysis/analysis.ts";
import { documentOf } from "../src/analysis/document/document.ts";
import { resolveSpeakers } from "../src/analysis/entities/resolve.ts";
import { loadChooser } from "../src/analysis/model/load-references.ts";
import type { Draft } from "../src/analysis/statements/draft.ts";
import type { Span } from "../src/base/passage.ts";
import { plainName } from "./plain-name.ts";

interface GoldEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases?: readonly string[];
}
type Quoted = Span & { readonly exact: string };
interface Attribution {
  readonly id: string;
  readonly source: readonly Quoted[];
  readonly cue: readonly Quoted[];
  readonly content: readonly Quoted[];
}
interface Gold {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly attributions: readonly Attribution[];
  readonly entities: readonly GoldEntity[];
  readonly speakers: Readonly<Record<string, string | null>>;
}

const choose = loadChooser();
const SHARED = resolve(import.meta.dirname, "../../shared");
if (!existsSync(SHARED)) {
  console.error("The annotated corpora are not there (../shared): nothing was measured.");
  process.exit(1);
}
const args = process.argv.slice(2);
const asJson = args.includes("--json");
const half = args.includes("--half") ? Number(args[args.indexOf("--half") + 1]) : null;

function isSame(gold: GoldEntity, found: Entity | undefined): boolean {
  const wanted = new Set([gold.name, ...(gold.aliases ?? [])].map(plainName));
  return found !== undefined && [found.name, ...found.aliases].some((name) => wanted.has(plainName(name)));
}

const DECLINING = /\b(?:refus|declin|not (?:say|comment|confirm|answer)|nor deny)/;

function draftsOf(attributions: readonly Attribution[]): Draft[] {
  return attributions.map(({ source, cue, content }, i) => {
    const said = content.map(({ exact }) => exact).join(" ");
    const direct = /^["“‘']/.test(said);
    const declined = DECLINING.test(cue.map(({ exact }) => exact).join(" "));
    const continues = source.length === 0 && cue.length === 0 && direct && i > 0 ? i - 1 : null;
    return {
      kind: declined ? "declined" : direct ? "direct" : "indirect",
      source,
      cue,
      content,
      continues,
      confidence: 1,
    };
  });
}

class Tally {
  right = 0;
  wrong = 0;
  open = 0;
  add(isRight: boolean, isOpen: boolean): void {
    if (isRight) this.right++;
    else if (isOpen) this.open++;
    else this.wrong++;
  }
  line(name: string): string {
    const all = this.right + this.wrong + this.open;
    const percent = (part: number, whole: number) => ((100 * part) / (whole || 1)).toFixed(1).padStart(5);
    return `${name.padEnd(44)} right ${percent(this.right, all)}%   of those given ${percent(this.right, this.right + this.wrong)}%   left open ${this.open} of ${all}`;
  }
}

interface Tallies {
  readonly named: Tally;
  readonly pronouns: Tally;
  readonly others: Tally;
}

function measure(name: string, reports: readonly Gold[]): Tallies {
  const [named, pronouns, others] = [new Tally(), new Tally(), new Tally()];
  let time = 0;
  let words = 0;
  for (const gold of reports) {
    const doc = documentOf(gold.text);
    const started = performance.now();
    const { entities, speakers } = resolveSpeakers(doc, draftsOf(gold.attributions), choose);
    time += performance.now() - started;
    words += gold.text.split(/\s+/).length;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const goldById = new Map(gold.entities.map((entity) => [entity.id, entity]));
    gold.attributions.forEach((attribution, i) => {
      const wanted = goldById.get(gold.speakers[attribution.id] ?? "");
      if (!wanted) return;
      const found = byId.get(speakers[i] ?? "");
      const right = isSame(wanted, found);
      const words = attribution.source.map(({ exact }) => exact).join(" … ");
      const isNamed = wanted.type === "person" || wanted.type === "organization";
      (isNamed ? named : others).add(right, !found);
      if (isNamed && /^(?:he|she|it|they|we|i|who|his|her|him|its|their|me|that|which)$/i.test(words))
        pronouns.add(right, !found);
      if (!right && args.includes("--wrong")) {
        console.log(
          `${gold.id.slice(0, 30)} ${attribution.source[0]?.start ?? "-"} [${words}] is ${wanted.type} ${wanted.name}, not ${found ? `${found.type} ${found.name}` : "open"}`,
        );
      }
    });
  }
  if (asJson) return { named, pronouns, others };
  console.log(name);
  console.log(
    `  ${named.line("named speaker")}\n  ${pronouns.line("named speaker, source a pronoun")}\n  ${others.line("group or unnamed speaker")}`,
  );
  console.log(`  ${(time / (words / 750)).toFixed(2)} ms for 750 words`);
  return { named, pronouns, others };
}

const twenty = readFileSync(resolve(SHARED, "gold/dev.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line.trim())
  .map((line) => JSON.parse(line) as Gold);
if (asJson) {
  console.log(JSON.stringify(measure("twenty reports", twenty)));
  process.exit(0);
}
if (half !== 2) measure("first ten reports", twenty.slice(0, 10));
if (half !== 1) measure("other ten reports", twenty.slice(10));
measure("the worked example", [JSON.parse(readFileSync(resolve(SHARED, "seed/gold.json"), "utf8")) as Gold]);
