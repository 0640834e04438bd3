/** A report with hand-made findings that hold every difficulty of showing them, and one that means harm. */

import type { Analysis, Entity, Statement } from "../../src/analysis/analysis.ts";
import type { Article } from "../../src/article/article.ts";
import { isoDate, type Span } from "../../src/base/passage.ts";
import { NOTHING_ELSE } from "../story.ts";

const EXTRACTOR = { name: "standpoint", version: "0.1.0", modelHash: "c0ffee".padEnd(64, "0") };

export interface HandMade {
  readonly article: Article;
  readonly analysis: Analysis;
}

type Words = string | readonly string[];

interface Said {
  readonly source?: Words;
  readonly cue?: Words;
  readonly content: Words;
  readonly kind: Statement["kind"];
  readonly speaker: string | null;
  readonly confidence: number;
}

/** Where `words` stand in `text`, each piece after the one before. Throws if one does not, so that no test means nothing. */
function spansOf(text: string, words: Words | undefined, after = 0): readonly Span[] {
  let from = after;
  return [words ?? []].flat().map((piece) => {
    const start = text.indexOf(piece, from);
    if (start < 0) throw new Error(`“${piece}” is not in the text after ${from}`);
    from = start + piece.length;
    return { start, end: from };
  });
}

const TEXT = `SKERRIES COUNCIL has asked the government to keep the crossings funded – a day after Kelmark’s own leader said the money should stop.

On Sunday, Tobias Renn told members in Brannoch that the ferry subsidy was “a promise nobody can afford” and that it “should end this year”.

Tobias Renn (centre) speaks at the Brannoch corn hall. Photograph: R. Ode

“We have paid for empty boats for eleven years,” Renn said. “I will not ask the families of Kelmark to pay for a twelfth.

“There are better ways to keep an island alive.”

READ MORE: Ten walks on the Outer Skerries

Ilse Varga, the member for Brannoch East, declined to say whether she agreed with him.

The Civic Union’s line is that the payments should stop only if the Audit Court finds them unlawful.

Petra Lindqvist, who chairs the council, said Renn had told her in January that “the crossings are safe”. She called it ‘a plain question of keeping one’s word’.

About 4,300 people live on the islands, according to Statistics Orvane.

A person close to the leadership suggested the party might wait for the autumn.`;

const PEOPLE: readonly (Pick<Entity, "name" | "type"> & Partial<Entity>)[] = [
  { name: "Skerries Council", type: "organization" },
  { name: "Tobias Renn", type: "person", roles: ["leader of Kelmark Civic Union"] },
  { name: "Ilse Varga", type: "person", roles: ["member for Brannoch East"] },
  { name: "Civic Union", type: "organization" },
  { name: "Petra Lindqvist", type: "person", roles: ["chair of the Skerries Council"] },
  { name: "Statistics Orvane", type: "organization" },
];

const SAID: readonly Said[] = [
  {
    source: "SKERRIES COUNCIL",
    cue: "has asked",
    content: "the government to keep the crossings funded",
    kind: "indirect",
    speaker: "e1",
    confidence: 0.83,
  },
  {
    source: "Kelmark’s own leader",
    cue: "said",
    content: "the money should stop",
    kind: "indirect",
    speaker: "e2",
    confidence: 0.78,
  },
  {
    source: "Tobias Renn",
    cue: "told members in Brannoch",
    content: "that the ferry subsidy was “a promise nobody can afford” and that it “should end this year”",
    kind: "mixed",
    speaker: "e2",
    confidence: 0.94,
  },
  {
    source: "Renn",
    cue: "said",
    content: [
      "“We have paid for empty boats for eleven years,”",
      "“I will not ask the families of Kelmark to pay for a twelfth.\n\n“There are better ways to keep an island alive.”",
    ],
    kind: "direct",
    speaker: "e2",
    confidence: 0.97,
  },
  {
    source: "Ilse Varga, the member for Brannoch East,",
    cue: "declined to say",
    content: "whether she agreed with him",
    kind: "declined",
    speaker: "e3",
    confidence: 0.91,
  },
  {
    source: "The Civic Union’s",
    cue: "line is",
    content: "that the payments should stop only if the Audit Court finds them unlawful",
    kind: "indirect",
    speaker: "e4",
    confidence: 0.66,
  },
  {
    source: "Petra Lindqvist, who chairs the council,",
    cue: "said",
    content: "Renn had told her in January that “the crossings are safe”",
    kind: "indirect",
    speaker: "e5",
    confidence: 0.88,
  },
  {
    source: "Renn",
    cue: "had told her",
    content: "that “the crossings are safe”",
    kind: "mixed",
    speaker: "e2",
    confidence: 0.72,
  },
  {
    source: "She",
    cue: "called",
    content: "it ‘a plain question of keeping one’s word’",
    kind: "mixed",
    speaker: "e5",
    confidence: 0.81,
  },
  {
    source: "Statistics Orvane",
    cue: "according to",
    content: "About 4,300 people live on the islands",
    kind: "indirect",
    speaker: "e6",
    confidence: 0.9,
  },
  {
    source: "A person close to the leadership",
    cue: "suggested",
    content: "the party might wait for the autumn",
    kind: "indirect",
    speaker: null,
    confidence: 0.41,
  },
];

/** Nested and split contents, a quotation over paragraphs, captions, an unsettled speaker, an unreviewed finding. */
export function ferryReport(): HandMade {
  const boilerplate = [
    "Tobias Renn (centre) speaks at the Brannoch corn hall. Photograph: R. Ode",
    "READ MORE: Ten walks on the Outer Skerries",
  ];
  return made(TEXT, SAID, PEOPLE, boilerplate, {
    title: "Skerries Council asks for the crossings to stay funded",
    byline: "By Ottoline Marsh",
    publisher: "The Brannoch Courier",
    url: "https://courier.example/skerries-crossings",
    language: "en-GB",
  });
}

/** Markup in every field, and an address that would run if it became a link. */
export function hostileReport(): HandMade {
  const text = `<script>alert("text")</script> said <img src=x onerror=alert(1)> & “</script><b>loud</b>” again.`;
  const said: readonly Said[] = [
    {
      source: `<script>alert("text")</script>`,
      cue: "said",
      content: `<img src=x onerror=alert(1)> & “</script><b>loud</b>”`,
      kind: "mixed",
      speaker: "e1",
      confidence: 0.9,
    },
  ];
  return made(text, said, [{ name: `</script><script>alert("name")</script>`, type: "person" }], [], {
    title: `<script>alert("title")</script>`,
    byline: `"><script>alert("byline")</script>`,
    publisher: `</a><script>alert("publisher")</script>`,
    url: "javascript:alert('url')",
    language: `en"><script>`,
  });
}

function made(
  text: string,
  said: readonly Said[],
  people: typeof PEOPLE,
  boilerplate: readonly string[],
  facts: Pick<Article, "title" | "byline" | "publisher" | "url" | "language">,
): HandMade {
  const asides = boilerplate.flatMap((words) => spansOf(text, words));
  const statements = said.map((one, i): Statement => {
    const whole = [one.source, one.cue, one.content].flat();
    const after = Math.max(0, text.lastIndexOf("\n\n", spansOf(text, longest(whole))[0]?.start ?? 0));
    const [source, cue] = [one.source, one.cue].map((words) => spansOf(text, words, after));
    return {
      id: `s${i + 1}`,
      kind: one.kind,
      source: source ?? [],
      cue: cue ?? [],
      content: spansOf(text, one.content, after),
      speaker: one.speaker,
      polarity: "said",
      saidOn: null,
      confidence: one.confidence,
    };
  });
  const entities = people.map(
    (one, i): Entity => ({
      aliases: [],
      roles: [],
      memberOf: [],
      mentions: [],
      ...one,
      id: `e${i + 1}`,
    }),
  );
  const article: Article = { ...facts, published: isoDate("2025-03-10"), text, boilerplate: asides };
  return {
    article,
    analysis: { extractor: EXTRACTOR, boilerplate: asides, statements, entities, ...NOTHING_ELSE },
  };
}

/** The piece that is surest to stand once only. */
function longest(pieces: readonly (string | undefined)[]): string {
  return pieces.reduce<string>((a, b) => (b && b.length > a.length ? b : a), "");
}
