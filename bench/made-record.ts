/** A made-up record of any size, like one that a newsroom would have: few speak often, many seldom; words are as frequent as words are. */
import type { Analysis, Entity, Figure, Position, Statement } from "../src/analysis/analysis.ts";
import type { Article } from "../src/article/article.ts";
import { sha256 } from "../src/base/hash.ts";
import { isoDate, type Span } from "../src/base/passage.ts";
import type { Stance } from "../src/base/vocabulary.ts";
import type { Popolo } from "../src/record/popolo/popolo.ts";
import { putPopolo } from "../src/record/popolo/put.ts";
import { putReport } from "../src/record/put-report.ts";
import type { RecordStore } from "../src/record/store/record-store.ts";
import { chance } from "./chance.ts";

const EXTRACTOR = { name: "bench", version: "1", modelHash: "b".repeat(64) };
const STATEMENTS_A_REPORT = 10;
const PEOPLE = 2000;
const PARTIES = 40;
const QUESTIONS = 300;
const PAPERS = 25;
const DAYS = 3 * 365;
const STANCES: readonly Stance[] = [
  "for",
  "against",
  "against",
  "for",
  "conditional",
  "undecided",
  "declined",
];

const SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo wu ya ze lor mar ten sil dun".split(" ");
const CUES = ["said", "told reporters", "wrote", "warned", "insisted"];

/** A word's or a name's number by Zipf's law, roughly: small ones often. */
const often = (random: () => number, most: number) => Math.floor(most ** random()) - 1;

export function word(n: number): string {
  const [a, b, c] = [n % 22, Math.floor(n / 22) % 22, Math.floor(n / 484) % 22];
  return `${SYLLABLES[a]}${SYLLABLES[b]}${n >= 484 ? SYLLABLES[c] : ""}`;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
export const personName = (n: number) => `${capital(word(n * 7 + 3))} ${capital(word(n + 500))}son`;
const partyName = (n: number) => `${capital(word(n + 900))} Party`;
const questionOf = (n: number) =>
  `Should the ${word(n * 3 + 11)} ${word(n + 40)} ${n % 2 ? "end" : "be funded"}?`;

/** Two thousand people in forty parties. */
function people(): Popolo {
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
  return {
    areas: [],
    events: [],
    posts: [],
    organizations: numbers(PARTIES).map((n) => ({
      id: `party-${n}`,
      name: partyName(n),
      classification: "party",
    })),
    persons: numbers(PEOPLE).map((n) => ({ id: `person-${n}`, name: personName(n) })),
    memberships: numbers(PEOPLE).map((n) => ({
      person_id: `person-${n}`,
      organization_id: `party-${n % PARTIES}`,
      role: "member",
      start_date: String(2000 + (n % 20)),
    })),
  };
}

/** Text that grows, and tells where each piece of it stands. */
class Writer {
  text = "";
  add(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length };
  }
}

interface Made {
  readonly article: Article;
  readonly analysis: Analysis;
}

function madeReport(number: number): Made {
  const random = chance(number + 1);
  const writer = new Writer();
  const entities: Entity[] = [];
  const statements: Statement[] = [];
  const positions: Position[] = [];
  const figures: Figure[] = [];
  const sentence = (n: number) => Array.from({ length: n }, () => word(often(random, 8000) + 1)).join(" ");
  const entityOf = (name: string, mention: Span): string => {
    const known = entities.find((entity) => entity.name === name);
    if (known) return known.id;
    const id = `e${entities.length + 1}`;
    entities.push({ id, name, type: "person", aliases: [], roles: [], memberOf: [], mentions: [mention] });
    return id;
  };
  for (let i = 0; i < STATEMENTS_A_REPORT; i++) {
    const name = personName(often(random, PEOPLE));
    const source = writer.add(name);
    writer.add(" ");
    const cue = writer.add(CUES[i % CUES.length] ?? "said");
    writer.add(" ");
    const asked = often(random, QUESTIONS);
    const content = writer.add(`“${sentence(12)} ${word(asked * 3 + 11)} ${sentence(6)}”`);
    const speaker = entityOf(name, source);
    const id = `s${i + 1}`;
    statements.push({
      ...{
        id,
        kind: i % 4 === 3 ? "indirect" : "direct",
        source: [source],
        cue: [cue],
        content: [content],
        speaker,
      },
      polarity: "said",
      saidOn: null,
      confidence: Math.round(1000 * (0.4 + 0.6 * random())) / 1000,
    });
    if (i % 2 === 0) {
      const stance = STANCES[Math.floor(random() * STANCES.length)] ?? "for";
      positions.push({
        ...{ id: `p${positions.length + 1}`, holder: speaker, question: questionOf(asked), stance },
        ...{ condition: stance === "conditional" ? content : null, span: content, statements: [id] },
        confidence: 0.9,
      });
    }
    writer.add(`. ${sentence(8)} `);
    if (i % 5 === 4) {
      const value = 100 + Math.floor(random() * 9000);
      const span = writer.add(`${value}`);
      const counted = `${word(often(random, 400))} ${word(often(random, 400))}`;
      writer.add(` ${counted}`);
      figures.push({
        ...{ ...span, value, upper: null, relation: "exactly", unit: null, counted, source: speaker },
        period: null,
      });
    }
    writer.add(".\n\n");
  }
  const day = new Date(Date.UTC(2022, 0, 1) + Math.floor(random() * DAYS) * 86_400_000);
  const article: Article = {
    title: capital(sentence(7)),
    byline: null,
    publisher: `The ${capital(word(often(random, PAPERS) + 700))} Herald`,
    published: isoDate(day.toISOString().slice(0, 10)),
    url: `https://papers.example/${number}`,
    language: "en",
    text: writer.text,
    boilerplate: [],
  };
  return {
    article,
    analysis: {
      ...{ extractor: EXTRACTOR, boilerplate: [], statements, entities, positions, figures },
      divergences: [],
      times: [],
    },
  };
}

/** Fills an empty record with so many statements, ten a report, and the people who made them. */
export async function fillRecord(record: RecordStore, statements: number): Promise<void> {
  await putPopolo(record, people());
  for (let n = 0; n < statements / STATEMENTS_A_REPORT; n++) {
    const { article, analysis } = madeReport(n);
    const bytes = new TextEncoder().encode(article.text);
    const capture = {
      ...{ sha256: sha256(bytes), bytes, name: `${n}.txt`, url: article.url, charset: null },
      mediaType: "text/plain" as const,
      capturedAt: "2025-01-01T00:00:00Z",
    };
    await putReport(record, { capture, article, analysis });
  }
}
