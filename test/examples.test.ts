/** Holds the invented reports to their annotations, to their pages, and to the difficulties that they were written to show. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { decode } from "../src/article/decode.ts";
import { isoDate, type Passage } from "../src/base/passage.ts";

interface Attribution {
  readonly id: string;
  readonly kind: string;
  readonly source: readonly Passage[];
  readonly cue: readonly Passage[];
  readonly content: readonly Passage[];
}
interface StoryReport {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly title: string;
  readonly html: string;
  readonly txt: string;
  readonly attributions: readonly Attribution[];
  readonly entities: readonly {
    id: string;
    name: string;
    aliases: string[];
    roles: string[];
    memberOf: string[];
  }[];
  readonly speakers: Readonly<Record<string, string>>;
  readonly positions: readonly {
    holder: string;
    question: string;
    stance: string;
    condition: string | null;
    evidence: string[];
    exact: string;
    start: number;
    on: string;
  }[];
  readonly figures: readonly { exact: string; start: number; source: string | null }[];
  readonly times: readonly (Passage & { from: string; to: string })[];
  readonly noise: readonly Passage[];
  readonly divergences: readonly Divergence[];
}
interface Divergence {
  readonly question: string;
  readonly within: string;
  readonly a: string;
  readonly b: string;
}
interface Story {
  readonly questions: readonly { id: string; text: string }[];
  readonly people: readonly { id: string; reports: string[] }[];
  readonly organizations: readonly { id: string; reports: string[] }[];
  readonly memberships: readonly { member: string; organization: string }[];
  readonly divergences: readonly Divergence[];
  readonly changes: readonly {
    holder: string;
    question: string;
    from: string;
    to: string;
    report: string;
    evidence: string[];
  }[];
  readonly reports: readonly StoryReport[];
}

const FOLDER = resolve(import.meta.dirname, "../examples");
const story = JSON.parse(readFileSync(join(import.meta.dirname, "story.json"), "utf8")) as Story;
const textOf = (report: StoryReport) => readFileSync(join(FOLDER, report.txt), "utf8");
const textOfAll = story.reports.map(textOf);

/** The container of the report's own words on each paper's pages, and what in it is not the report. */
const PAGE_MAKE_UP: Readonly<Record<string, { body: string; drop: string }>> = {
  "The Brannoch Courier": { body: ".article-body", drop: "figure, aside, .inline-link" },
  "Orvane Today": { body: ".story-text", drop: "figure, .related-inline, .promo" },
  "The Harbour Gazette": { body: "#copy", drop: "figure, aside, .more" },
};

function pageOf(report: StoryReport): Document {
  const bytes = readFileSync(join(FOLDER, report.html));
  const page = decode({ bytes, mediaType: "text/html", charset: null });
  return parseHTML(page).document as unknown as Document;
}

type Document = { querySelector(selector: string): Element | null };
type Element = {
  textContent: string;
  remove(): void;
  querySelectorAll(selector: string): Iterable<Element>;
};

const words = (text: string) => text.match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*|[“”‘’"]/gu) ?? [];

/** The words of a page's body, without its captions, boxes and related links. */
function bodyWords(report: StoryReport): string[] {
  const makeUp = PAGE_MAKE_UP[report.publisher];
  const body = makeUp === undefined ? null : pageOf(report).querySelector(makeUp.body);
  if (makeUp === undefined || body === null) throw new Error(`${report.html}: no body`);
  for (const element of [...body.querySelectorAll(makeUp.drop)]) element.remove();
  return words([...body.querySelectorAll("p, li")].map((e) => e.textContent).join("\n"));
}

describe.each(story.reports)("$id", (report) => {
  const text = textOf(report);
  const known = new Set(report.entities.map((e) => e.id));
  const statements = new Set(report.attributions.map((a) => a.id));

  test("every annotated passage stands in the plain text at its offsets", () => {
    const spans = report.attributions.flatMap((a) => [...a.source, ...a.cue, ...a.content]);
    const open = [...report.positions, ...report.figures].map((p) => ({
      ...p,
      end: p.start + p.exact.length,
    }));
    const wrong = [...spans, ...report.noise, ...report.times, ...open].filter(
      (p) => p.exact === "" || text.slice(p.start, p.end) !== p.exact,
    );
    expect(wrong).toEqual([]);
  });

  test("every attribution has content, a speaker that is known, and no word of it in a boilerplate line", () => {
    const bad = report.attributions.filter(
      (a) =>
        a.content.length === 0 ||
        !known.has(report.speakers[a.id] ?? "") ||
        a.content.some((c) => report.noise.some((n) => c.start < n.end && n.start < c.end)),
    );
    expect(bad).toEqual([]);
    expect(Object.keys(report.speakers)).toEqual([...statements]);
  });

  test("a direct attribution opens with a quotation mark and an indirect one has none", () => {
    const bad = report.attributions.filter((a) => {
      const said = a.content.map((c) => c.exact);
      if (a.kind === "direct") return !said.every((s) => /^[“‘"]/.test(s));
      if (a.kind === "indirect") return said.some((s) => /[“”"]|(?<!\p{L})‘/u.test(s));
      return !["mixed", "declined"].includes(a.kind);
    });
    expect(bad).toEqual([]);
  });

  test("positions, figures, memberships and divergences name what is there", () => {
    const questions = new Set(story.questions.map((q) => q.text));
    const holders = [
      ...report.positions.map((p) => p.holder),
      ...report.figures.flatMap((f) => f.source ?? []),
      ...report.entities.flatMap((e) => e.memberOf),
      ...report.divergences.flatMap((d) => [d.within, d.a, d.b]),
    ];
    expect(holders.filter((id) => !known.has(id))).toEqual([]);
    expect(report.positions.flatMap((p) => p.evidence).filter((id) => !statements.has(id))).toEqual([]);
    expect(report.positions.filter((p) => !questions.has(p.question))).toEqual([]);
    expect(
      report.positions.filter(
        (p) =>
          (p.stance === "conditional") !== (p.condition !== null) ||
          !text.includes(p.condition ?? "") ||
          p.on > report.published,
      ),
    ).toEqual([]);
  });

  test("an entity's other names stand in the text, and its times are days in order", () => {
    const absent = report.entities
      .flatMap((e) => [...e.aliases, ...e.roles])
      .filter((a) => !text.includes(a));
    expect(absent).toEqual([]);
    expect(new Set(report.entities.map((e) => e.id)).size).toBe(report.entities.length);
    expect(report.times.filter((t) => !isoDate(t.from) || !isoDate(t.to) || t.from > t.to)).toEqual([]);
  });

  test("the page and the plain text say the same words", () => {
    let bare = text;
    for (const line of report.noise.toReversed()) bare = bare.slice(0, line.start) + bare.slice(line.end);
    if (bare.startsWith(`${report.title}\n`)) bare = bare.slice(report.title.length);
    expect(bodyWords(report)).toEqual(words(bare));
  });

  test("the page states its title, its paper's date and a length of a real report", () => {
    const page = readFileSync(join(FOLDER, report.html), "latin1");
    expect(pageOf(report).querySelector("h1")?.textContent).toBe(report.title);
    expect(page).toContain(report.published);
    expect(text.split(/\s+/).length).toBeGreaterThan(350);
    expect(text.split(/\s+/).length).toBeLessThan(650);
  });
});

describe("the story across the reports", () => {
  const byId = new Map(story.reports.map((r) => [r.id, r]));
  const ids = new Set([...story.people, ...story.organizations].map((e) => e.id));

  test("its people, organizations, memberships and divergences are those of the reports", () => {
    const here = (e: { id: string; reports: string[] }) =>
      e.reports.every((r) => byId.get(r)?.entities.some((x) => x.id === e.id));
    expect([...story.people, ...story.organizations].filter((e) => !here(e))).toEqual([]);
    const named = [
      ...story.memberships.flatMap((m) => [m.member, m.organization]),
      ...story.divergences.flatMap((d) => [d.within, d.a, d.b]),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("a change is from one stance to another that a report shows", () => {
    const shown = story.changes.filter(
      (c) =>
        c.from !== c.to &&
        byId
          .get(c.report)
          ?.positions.some((p) => p.holder === c.holder && p.question === c.question && p.stance === c.to),
    );
    expect(shown).toEqual(story.changes);
    expect(story.changes.map((c) => `${c.holder}: ${c.from} to ${c.to}`)).toEqual([
      "varga: declined to conditional",
      "pell: conditional to for",
      "ac: declined to for",
    ]);
  });

  test("every page and every plain text belongs to a report of the story", () => {
    const files = readdirSync(FOLDER).filter((f) => /\.(html|txt)$/.test(f));
    expect(files.sort()).toEqual(story.reports.flatMap((r) => [r.html, r.txt]).sort());
  });
});

/** What makes a report hard to read for a machine, and how to see that it is there. */
const DIFFICULTIES: Readonly<Record<string, RegExp>> = {
  "a name in capitals at the start": /^TOBIAS Renn/,
  "a role standing for a name": /” the Kelmark leader \(pictured\) told/,
  "a member told of by a possessive": /one of her own members/,
  "a pronoun for the speaker": /\b[Ss]he told the programme/,
  "a quotation that goes on without a closing mark": /“[^”\n]+\n\n(?:READ MORE[^\n]+\n\n)?“/,
  "a single quotation that goes on without a closing mark": /: ‘(?:[^’\n]|’\p{L})+\n\n‘/u,
  "a scrap in straight marks": /it would be "rash" to/,
  "a scrap in curly marks": /had been “clumsy”/,
  "a scrap in single marks": /the timing ‘tin-eared’/,
  "single marks with apostrophes inside": /‘We’re against it today, we’ll be/,
  "a comma outside the closing mark": /’, said /,
  "a comma inside the closing mark": /," said /,
  "curly and straight marks in one report": /“[^”]+”[\s\S]*"\w[^"]*"/,
  "declined to say": /declined[^.]* to say/,
  "neither confirm nor deny": /neither confirm nor deny/,
  "refused to be drawn": /refused to be drawn/,
  "a conditional party line": /line, unchanged since January, is that .* only if /,
  "the line in other words": /if, and only if, the Audit Court/,
  "a figure with its source": /more than 212,000 passengers, according to Statistics Orvane/,
  "a figure without a source": /has 19 pupils\./,
  "a lower bound": /more than 3,500|At least 70 percent/,
  "an upper bound": /up to 160 jobs/,
  "a near figure": /nearly 20\u00a0million/,
  "a range": /between 30 and 35/,
  "a number in words": /Fifty-four percent/,
  "a weekday": /^On Sunday, /m,
  "a relative week": /last week/,
  "a day counted from another": /Two days later/,
  "a future weekday": /speaks in Sallow on Sunday/,
  "a caption line": /^Brannoch Courier: .*\(Pic: .*\)$/m,
  "a READ MORE line": /^READ MORE: /m,
  "a newsletter line": /^Sign up for /m,
  "a no-break space": /\d\u00a0(?:per cent|million)/,
  "an unnamed source": /A senior party official/,
  "a group": /[Cc]ouncil members/,
  "two people of one surname": /Hamish Doyle[\s\S]*Rhona Doyle/,
  "a chain of pronouns": /Prime Minister [\s\S]*? said he had[\s\S]*?leader told[\s\S]*?\. He would not say/,
  "a quotation before its cue": /,” she said\./,
  "a quotation after its cue": /Renn went on: “/,
  "an inverted cue": /," said Pell, "/,
  "according to, in front": /^According to /m,
  "an indirect statement in two pieces": /The statute behind them, he noted, is only/,
  "a quotation in two pieces": /,” he said, “/,
  "a written statement": /with a written statement:/,
  "a short public post": /posted\. "End it\."/,
  "a poll": /a poll published Monday by/,
  "a list of statements": /^• .*\n\n• /m,
  "a quotation signed with a dash": /^‘.*’ – \p{L}/mu,
  "an interview by turns": /^GAZETTE: .*\n\nVARGA: /m,
  "a bracketed word inside a quotation": /“[^”]*\[in Tessaly Harbour\][^”]*”/,
  "a statement inside a statement": /said she has told colleagues that/,
};

describe("the difficulties that the reports were written to show", () => {
  test.each(Object.entries(DIFFICULTIES))("%s is in some report", (_, pattern) => {
    expect(textOfAll.filter((text) => pattern.test(text)).length).toBeGreaterThan(0);
  });

  test("some pages tell of themselves in JSON-LD, some in OpenGraph, some in a time element only", () => {
    const pages = story.reports.map((r) => readFileSync(join(FOLDER, r.html), "latin1"));
    const jsonLd = pages.filter((p) => p.includes("ld+json"));
    const openGraph = pages.filter((p) => p.includes("article:published_time"));
    const timeOnly = pages.filter((p) => p.includes("<time datetime") && !/ld\+json|og:/.test(p));
    expect([jsonLd.length, openGraph.length, timeOnly.length]).toEqual([3, 2, 3]);
    expect(pages.filter((p) => p.includes("charset=windows-1252")).length).toBe(1);
  });
});
