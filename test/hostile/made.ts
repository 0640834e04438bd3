/** Hostile inputs, made by chance: the same kind and number give the same bytes, so that what went wrong can be tried again. */
import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { chance } from "../../bench/chance.ts";
import { sha256 } from "../../src/base/hash.ts";
import { PAGES, TEXTS, WITHIN } from "../linear/patterns.ts";

/** Picks by chance. */
export interface Picks {
  below(most: number): number;
  of<T>(list: readonly T[]): T;
  /** So many times in a hundred. */
  often(percent: number): boolean;
  several<T>(most: number, make: () => T): readonly T[];
}

export function picksFor(kind: string, n: number): Picks {
  const next = chance(Number.parseInt(sha256(`${kind} ${n}`).slice(0, 8), 16));
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    of: (list) => list[below(list.length)] as (typeof list)[number],
    often: (percent) => below(100) < percent,
    several: (most, make) => Array.from({ length: 1 + below(most) }, make),
  };
}

/** In bytes, about, of what is repeated; one in twenty is longer by far. */
const SHORT = 3_000;
const LONG = 60_000;

const lengthBy = (pick: Picks) => (pick.often(5) ? LONG : 1 + pick.below(SHORT));
const repeated = (pattern: string, length: number) =>
  pattern.repeat(Math.max(1, Math.ceil(length / pattern.length)));

/** What would run if a page took it for its own. */
export const SCRIPTS: readonly string[] = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "JaVaScRiPt&colon;alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "<a href=javascript:alert(1)>a</a>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "</title><script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  "<!--<script>--><script>alert(1)</script>",
  "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
  "{{alert(1)}}",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
];

/** What steers something else than a reader's eye. */
const ODD: readonly string[] = [
  "\0",
  "\ufeff",
  "\u202e",
  "\u001b[2J",
  "\ud800",
  "\udfff",
  "\u2028",
  "\r",
  "\x85",
  "\u{10ffff}",
  "e\u0301\u0301\u0301",
  "=1+1",
  "@SUM(A1)",
  "' OR 1=1 --",
  "%s%n",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "NaN",
  "-1",
  "9".repeat(400),
  "1e999",
];

const PROSE: readonly string[] = [
  "Ada Renn said no. ",
  "“The boats must sail,” Beto Holt told the council on Monday.\n\n",
  "According to the harbour board, more than 1,200 crates rotted. ",
  "The Brannoch Guild backs the toll unless it rains, its leader said. ",
  "He declined to comment. ",
];

/** A little of everything, one after another. */
export function jumble(pick: Picks): string {
  const parts = pick.several(12, () => {
    const from = pick.of([TEXTS, SCRIPTS, ODD, PROSE, PROSE]);
    const piece = pick.of(from);
    return pick.often(30) ? repeated(piece, pick.below(300)) : piece;
  });
  return parts.join(pick.of(["", " ", "\n\n", "\n"]));
}

/** Cut off, with bytes changed, put in, taken out or said twice: what was whole before. */
export function damaged(bytes: Uint8Array, pick: Picks): Uint8Array {
  let out: Buffer = Buffer.from(bytes);
  for (let times = 1 + pick.below(4); times > 0; times--) {
    const at = pick.below(out.length + 1);
    const more = Buffer.from(Array.from({ length: 1 + pick.below(8) }, () => pick.below(256)));
    const part = out.subarray(at, at + pick.below(200));
    out = pick.of<() => Buffer>([
      () => Buffer.from(out.subarray(0, at)),
      () => Buffer.concat([out.subarray(0, at), more, out.subarray(at)]),
      () => Buffer.concat([out.subarray(0, at), more, out.subarray(at + more.length)]),
      () => Buffer.concat([out.subarray(0, at), out.subarray(at + pick.below(50))]),
      () => Buffer.concat([out.subarray(0, at), part, part, out.subarray(at)]),
      () => Buffer.from(out.map((byte, i) => (i === at ? byte ^ (1 << pick.below(8)) : byte))),
    ])();
  }
  return out;
}

const TAGS = (
  "p div b i a span table tr td ul li h1 h2 blockquote article main section header footer aside figure figcaption " +
  "script style noscript template svg math iframe form select option textarea title head body html meta link br img"
).split(" ");

function attribute(pick: Picks): string {
  const name = pick.of([
    "class",
    "id",
    "href",
    "src",
    "content",
    "property",
    "datetime",
    "onclick",
    "style",
    "x\0",
  ]);
  const value = pick.of(["share", "og:title", "author", "2025-02-30T99:99", "//[", "\\", ...SCRIPTS, ...ODD]);
  const quote = pick.of(['"', "'", "", '"unclosed']);
  return ` ${name}=${quote}${value}${pick.often(80) ? quote.slice(0, 1) : ""}`;
}

/** Elements in one another, some never closed, some closed twice, some not written to the end. */
function tangle(pick: Picks): string {
  const open: string[] = [];
  const parts = Array.from({ length: 5 + pick.below(80) }, () => {
    if (open.length > 0 && pick.often(35)) return `</${pick.often(70) ? open.pop() : pick.of(TAGS)}>`;
    if (pick.often(40)) return pick.of(pick.often(70) ? PROSE : ODD);
    const tag = pick.of(TAGS);
    open.push(tag);
    const attributes = pick.often(40) ? pick.several(3, () => attribute(pick)).join("") : "";
    return `<${tag}${attributes}${pick.often(95) ? ">" : ""}`;
  });
  return parts.join("");
}

/** A page that says hostile things of itself. */
function pageOfItself(pick: Picks): string {
  const say = () => pick.of([...SCRIPTS, ...ODD, ...PROSE]);
  const data = JSON.stringify({
    "@type": pick.of(["NewsArticle", say(), ["NewsArticle", 1], { a: 1 }]),
    headline: pick.of([say(), [say()], { a: say() }, 1, null]),
    author: pick.of([say(), [{ name: say() }, say()], { name: [say()] }, [[[say()]]]]),
    datePublished: pick.of([say(), "2025-03-04", "99999-99-99", 1e300, {}]),
    publisher: pick.of([say(), { name: say(), url: say() }]),
    articleBody: pick.often(30) ? jumble(pick) : null,
  });
  return [
    `<!doctype html><html lang="${say()}"><head><title>${say()}</title>`,
    `<meta property="og:title" content="${say()}"><meta name="author" content='${say()}'>`,
    `<meta property="article:published_time" content="${say()}"><link rel="canonical" href="${say()}">`,
    `<meta charset="${pick.of(["utf-8", "utf-16", "x-user-defined", "iso-2022-jp", "utf-7", "replacement", say()])}">`,
    `<script type="application/ld+json">${pick.often(70) ? data : jumble(pick)}</script></head><body>`,
    `<h1>${say()}</h1><p class="byline">By ${say()}</p>`,
    ...pick.several(6, () => `<p>${say()} ${pick.of(PROSE)}</p>`),
    `<a href="${say()}">${say()}</a></body>`,
  ].join("");
}

/** Anything that JSON can be. */
function anyValue(pick: Picks, depth = 0): unknown {
  return pick.of<() => unknown>([
    () => pick.of([...ODD, ...SCRIPTS]),
    () => pick.of([null, true, -0, 1e308, 0.1, 2 ** 53, [], {}]),
    () => jumble(pick),
    () => (depth > 3 ? 1 : pick.several(3, () => anyValue(pick, depth + 1))),
    () => (depth > 3 ? 1 : { [pick.of(ODD)]: anyValue(pick, depth + 1) }),
  ])();
}

const DAYS = [
  "2025-03-04",
  "2025-02-30",
  "2025-03-04T25:00",
  "0000-00-00",
  "9999-12-31",
  "-1",
  "4 March",
  "",
];

/** A line that is, or nearly is, a report. */
export function reportLine(pick: Picks): string {
  const any = () => anyValue(pick);
  const line: Readonly<Record<string, unknown>> = {
    ...(pick.often(90) && { id: pick.often(70) ? pick.below(1e9) : any() }),
    ...(pick.often(90) && { text: pick.often(80) ? jumble(pick) : any() }),
    ...(pick.often(50) && { title: pick.often(60) ? pick.of(SCRIPTS) : any() }),
    ...(pick.often(50) && { published: pick.often(80) ? pick.of(DAYS) : any() }),
    ...(pick.often(50) && { publisher: pick.often(80) ? pick.of([...ODD, ...SCRIPTS]) : any() }),
    ...(pick.often(50) && {
      url: pick.of([...SCRIPTS, ...ODD, "https://courier.example/a", "file:///etc/passwd"]),
    }),
    ...(pick.often(30) && { author: any() }),
    ...(pick.often(10) && { [pick.of(ODD)]: any() }),
  };
  const json = JSON.stringify(line);
  const cut = pick.below(json.length);
  return pick
    .of<() => string>([
      () => json,
      () => json,
      () => json,
      () => json.slice(0, cut),
      () => json.slice(cut),
      () => repeated(pick.of(["[", '{"a":', '"', "\\", "{}", ","]), lengthBy(pick)),
      () => `${json}${json}`,
      () => json.replace(/"/g, "'"),
      () => json.replaceAll("\\", ""),
    ])()
    .replaceAll("\n", " ");
}

const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function docx(pick: Picks): Uint8Array {
  const body = pick
    .several(6, () => {
      const words = jumble(pick);
      return pick.often(70)
        ? run(escaped(words))
        : pick.of([run(words), `<w:p><w:t>${words}`, "<w:p/>", "<w:t"]);
    })
    .join("");
  const names = pick.often(80)
    ? ["word/document.xml"]
    : [pick.of(["../../x", "word/document.xml/", "/word/a"])];
  const files = Object.fromEntries(names.map((name) => [name, strToU8(`<w:document>${body}</w:document>`)]));
  const core = pick.often(50) && {
    "docProps/core.xml": strToU8(`<dc:title>${pick.of([...SCRIPTS, ...ODD])}`),
  };
  const zip = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), ...files, ...core });
  return pick.often(60) ? damaged(zip, pick) : zip;
}

function mail(pick: Picks): Uint8Array {
  const odd = () => pick.of([...SCRIPTS, ...ODD, "=?utf-8?B?////?=", "=?x?Q?=00?=", "a".repeat(2_000)]);
  const edge = pick.of(["b", "", "b b", "=".repeat(100)]);
  const head = [
    `From: ${odd()} <a@b.example>`,
    `Subject: ${odd()}`,
    `Date: ${pick.of([...DAYS, odd()])}`,
    `Message-ID: <${odd()}>`,
    "MIME-Version: 1.0",
    `Content-Type: ${pick.of([`multipart/${pick.of(["mixed", "alternative", odd()])}; boundary="${edge}"`, "text/html; charset=x-none", "text/plain", "message/rfc822", odd()])}`,
    `Content-Transfer-Encoding: ${pick.of(["base64", "quoted-printable", "8bit", odd()])}`,
  ];
  const parts = pick.several(5, () =>
    [
      pick.often(80) ? `--${edge}` : `--${edge}--`,
      `Content-Type: ${pick.of(["text/plain", "text/html", `multipart/mixed; boundary="${edge}"`, "message/rfc822", odd()])}`,
      `Content-Transfer-Encoding: ${pick.of(["base64", "quoted-printable", odd()])}`,
      "",
      pick.of([jumble(pick), tangle(pick), "=".repeat(500), "QUJD".repeat(100), "====", "=0".repeat(50)]),
    ].join("\r\n"),
  );
  const bytes = Buffer.from([...head, "", ...parts].join(pick.of(["\r\n", "\n", "\r"])));
  return pick.often(40) ? damaged(bytes, pick) : bytes;
}

function pdf(pick: Picks): Uint8Array {
  const words = pick.several(5, () => pick.of([...PROSE, ...ODD, "(((", "\\"]));
  const lines = words.map((word, i) => `${i === 0 ? "72 760" : "0 -14"} Td (${word.trim()}) Tj`).join(" ");
  const stream = pick.of([
    `BT /F1 11 Tf ${lines} ET`,
    repeated("q ", lengthBy(pick)),
    "BT ".repeat(300),
    lines,
  ]);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pick.of(["3 0 R", "2 0 R", "3 0 R 3 0 R 3 0 R", "9 0 R"])}]/Count ${pick.of([1, -1, 1e9, 0])}>>`,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${pick.of([stream.length, 0, 1e9, "4 0 R"])}${pick.of(["", "/Filter/FlateDecode", "/Filter/JBIG2Decode"])}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  const body = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join("");
  const tail = pick.of(["/Root 1 0 R", "/Root 5 0 R", "/Prev 0/Root 1 0 R", "/Encrypt 3 0 R/Root 1 0 R"]);
  const bytes = Buffer.from(`%PDF-1.4\n${body}trailer<</Size 6${tail}>>\n%%EOF`);
  return pick.often(50) ? damaged(bytes, pick) : bytes;
}

function table(pick: Picks): string {
  const mark = pick.of([",", ";", "\t", "|"]);
  const cell = () =>
    pick.of([jumble(pick), pick.of(SCRIPTS), `"${jumble(pick)}"`, '"', '""', pick.of(DAYS), ""]);
  const head = pick.of(["text", "Body", "nothing", '"text"', "text,text"]);
  const rows = pick.several(8, () => pick.several(6, cell).join(mark));
  return [`${head}${mark}title${mark}date${mark}url`, ...rows].join(pick.of(["\n", "\r\n", "\r"]));
}

function rich(pick: Picks): string {
  const word = () =>
    pick.of([
      "{",
      "}",
      "\\par ",
      "\\u-1 ?",
      "\\u99999 ",
      "\\'zz",
      "\\bin999999999 ",
      "\\uc-5 ",
      "\\*",
      "\\",
      "{\\info ",
    ]);
  return `{\\rtf1${pick.several(60, () => (pick.often(50) ? word() : pick.of([...PROSE, ...ODD]))).join("")}`;
}

function libraryExport(pick: Picks): string {
  const line = () =>
    pick.of([
      ...["1 of 2 DOCUMENTS", "End of Document", "Body", "Load-Date: x", "Length: 5 words", "Section: NEWS"],
      ...[
        "HD",
        "PD 10 June 2025",
        "SN Courier",
        "LP",
        "TD",
        "AN Document A00020250610el6a00012",
        "June 10, 2025 Tuesday",
      ],
      ...[...PROSE, ...SCRIPTS, ...ODD, "", ""],
    ]);
  return pick.several(60, line).join("\n");
}

/** Text in an encoding that it does not keep to. */
function misspelt(pick: Picks): Uint8Array {
  const text = jumble(pick);
  const made = pick.of<() => Uint8Array>([
    () => Buffer.from(text),
    () => Buffer.from(text, "latin1"),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le")]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text, "latin1")]),
    () => Buffer.from(Array.from({ length: lengthBy(pick) }, () => 1 + pick.below(255))),
    () =>
      Buffer.from(
        repeated(pick.of(["\x80", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff"]), 500),
        "latin1",
      ),
  ])();
  return damaged(made, pick);
}

const BEGINNINGS = [
  "%PDF-",
  "PK\x03\x04",
  "\x1f\x8b",
  "\x89PNG",
  "GIF8",
  "RIFF",
  "{\\rtf",
  "<?xml ",
  "<rss>",
  "BM",
  "\x7fELF",
];

export interface Made {
  /** How its name ends. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

const made = (ending: string, content: string | Uint8Array): Made => ({
  ending,
  bytes: Buffer.from(content),
});

/** What files can hold, by kind. */
export const FILES: Readonly<Record<string, (pick: Picks) => Made>> = {
  "text in no encoding": (pick) => made(pick.of(["txt", "html", "csv", "json", "eml", ""]), misspelt(pick)),
  "text that is a run": (pick) => made("txt", repeated(pick.of(TEXTS), lengthBy(pick))),
  "text that is a jumble": (pick) => made("txt", jumble(pick)),
  "page that is a run": (pick) => made("html", repeated(pick.of(PAGES), lengthBy(pick))),
  "page with a run in it": (pick) => made("html", pick.of(WITHIN)(repeated(pick.of(PAGES), lengthBy(pick)))),
  "page that is a tangle": (pick) => made("html", tangle(pick)),
  "page damaged": (pick) => made("html", damaged(Buffer.from(pageOfItself(pick)), pick)),
  "page of itself": (pick) => made("html", pageOfItself(pick)),
  "lines of JSON": (pick) => {
    const lines = pick.several(3, () => reportLine(pick)).join(pick.of(["\n", "\r\n"]));
    return made("jsonl", pick.often(20) ? damaged(Buffer.from(lines), pick) : lines);
  },
  "Word document": (pick) => made("docx", docx(pick)),
  "e-mail": (pick) => made("eml", mail(pick)),
  PDF: (pick) => made("pdf", pdf(pick)),
  table: (pick) => made(pick.of(["csv", "tsv"]), table(pick)),
  "rich text": (pick) => made("rtf", rich(pick)),
  "library export": (pick) => made(pick.of(["txt", "rtf"]), libraryExport(pick)),
  "under a false name": (pick) => {
    const body = pick.of<() => Uint8Array>([
      () => Buffer.from(pick.of(BEGINNINGS) + jumble(pick), "latin1"),
      () => gzipSync(jumble(pick)),
      () => Buffer.from(tangle(pick)),
      () => docx(pick),
      () => pdf(pick),
    ])();
    return made(
      pick.of(["txt", "html", "pdf", "docx", "csv", "eml", "rtf", "json", "jsonl", "exe", ""]),
      body,
    );
  },
};

/** How the server of a page lies, by kind: the bytes of its whole answer, headers first. */
export function hostileAnswer(pick: Picks): Uint8Array {
  const page = Buffer.from(pick.of([tangle, pageOfItself, jumble])(pick));
  const packed = pick.of<() => readonly [string, Uint8Array]>([
    () => ["gzip", gzipSync(page)],
    () => ["br", brotliCompressSync(page)],
    () => ["deflate", deflateRawSync(page)],
    () => ["gzip, br", gzipSync(page)],
    () => ["br, gzip", gzipSync(brotliCompressSync(page))],
    () => [pick.of(["gzip", "br", "identity", "zstd", "x", "gzip,gzip,gzip", ""]), page],
  ])();
  const [encoding, whole] = packed;
  const body = pick.often(60) ? damaged(whole, pick) : whole;
  const length = pick.of([body.length, body.length, whole.length, body.length + 10, 0, -1, 1e15, "x"]);
  const location = pick.of([
    "/again",
    "//[",
    "http://169.254.1.1/",
    "file:///etc/passwd",
    "http://[::1]:1/",
    "",
    ...ODD,
  ]);
  const status = pick.of([
    "200 OK",
    "200 OK",
    "200 OK",
    "302 Found",
    "204 No",
    "206 Part",
    "304 Same",
    "404 No",
    "500 No",
    "999",
    "x",
  ]);
  const type = pick.of([
    "text/html",
    "text/plain",
    "text/html; charset=utf-16",
    "text/html;charset=none",
    "image/png",
    "",
    "x\0y",
  ]);
  const head = [
    `${pick.of(["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "ICY"])} ${status}`,
    `Content-Type: ${type}`,
    ...(pick.often(70) ? [`Content-Encoding: ${encoding}`] : []),
    ...(pick.often(70) ? [`Content-Length: ${length}`] : ["Transfer-Encoding: chunked"]),
    ...(status.startsWith("3") || pick.often(5) ? [`Location: ${location}`] : []),
    ...(pick.often(5) ? [`X: ${"a".repeat(20_000)}`] : []),
    ...(pick.often(5) ? ["no header at all"] : []),
    "Connection: close",
  ];
  const answer = Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), body]);
  return pick.often(10) ? damaged(answer, pick) : answer;
}

/** An address that is none, or leads where nobody is to be led. */
export function oddAddress(pick: Picks): string {
  const host = pick.of([
    ...[
      "127.0.0.1",
      "2130706433",
      "0x7f.1",
      "0177.0.0.1",
      "127.1",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "[64:ff9b::7f00:1]",
      "0",
    ],
    ...[
      "169.254.169.254",
      "10.0.0.1",
      "192.168.1.1",
      "[fe80::1]",
      "[fc00::1]",
      "224.0.0.1",
      "255.255.255.255",
      "①②⑦.⓪.⓪.①",
    ],
    ...[
      "",
      "[",
      "[::1",
      "a..b",
      "-",
      "%00",
      "localhost%00.example",
      "a".repeat(300),
      "\u202e",
      "1.2.3.4.5",
      "user:pw@127.0.0.1",
    ],
  ]);
  const scheme = pick.of([
    "http",
    "https",
    "HTTP",
    "ftp",
    "file",
    "gopher",
    "javascript",
    "data",
    "ws",
    "http+x",
  ]);
  const port = pick.of(["", "", ":1", ":22", ":65536", ":-1", ":0", ":x", ":99999999999"]);
  return `${scheme}://${host}${port}${pick.of(["/", "", "/../..", "/%2e%2e/", "?a", "#a", `/${pick.of(ODD)}`])}`.replaceAll(
    "\0",
    "%00",
  );
}

/** What a form's field, or a parameter, may be sent as. */
export function fieldValue(pick: Picks): string {
  return pick
    .of<() => string>([
      () => jumble(pick),
      () => pick.of(SCRIPTS),
      () => pick.of(ODD),
      () => pick.of(DAYS),
      () =>
        pick.of([
          "s1",
          "p1",
          "f1",
          "s0",
          "s999999",
          "yes",
          "accept",
          "correct",
          "reject",
          "for",
          "words",
          "1",
          "0",
        ]),
      () => repeated(pick.of(TEXTS), 1 + pick.below(6_000)),
    ])()
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
