import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { asStored } from "../../../../test/browser/as-stored.ts";
import { ferryReport, hostileReport } from "../../../../test/browser/hand-made.ts";
import type { StoredReport } from "../../../record/report/report-by-id.ts";
import { ReportPage } from "./report-page.tsx";

const shown = async (report: StoredReport) => {
  const html = String(
    await (
      <ReportPage
        report={report}
        who={{}}
        positions={[]}
        corrections={[]}
        replies={[]}
        passage={null}
        shown="whole"
        mayDecide={false}
      />
    ),
  );
  return { html, document: parseHTML(html).document };
};
const ferry = asStored(ferryReport());

test("an unreviewed finding is called so in words, beside its number", async () => {
  const { document } = await shown(ferry);
  expect(document.querySelector("#s11")?.textContent).toContain("0.41 · unreviewed");
  expect(document.querySelector("#said-s11")?.textContent).toContain(
    "below the threshold: unreviewed (0.41)",
  );
  expect(document.querySelector("#s1")?.textContent).not.toContain("unreviewed");
});

test("a statement without a settled speaker names nobody", async () => {
  const { document } = await shown(ferry);
  expect(document.querySelector("#s11 .note-name")?.textContent).toBe("speaker not settled");
});

test("every note leads to the list and every entry of the list leads back", async () => {
  const { document } = await shown(ferry);
  for (const { id } of ferry.statements) {
    expect(document.querySelector(`#${id}`)?.getAttribute("href")).toBe(`#said-${id}`);
    expect(document.querySelector(`#said-${id} a[href="#${id}"]`)).not.toBeNull();
  }
});

test("markup in a report's words, names and facts stays words", async () => {
  const { html, document } = await shown(asStored(hostileReport()));
  expect(html).not.toMatch(/<script>|<img|<b>loud/);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(document.querySelector("a[href^=javascript]")).toBeNull();
  expect(document.querySelector(".text")?.getAttribute("lang")).toBe("");
});

test("the linked data cannot close the element it stands in, and says the same words", async () => {
  const report = asStored(hostileReport());
  const { document } = await shown(report);
  const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
  expect(data).not.toContain("<");
  expect(JSON.parse(data).hasPart[0].text).toBe(report.statements[0]?.content[0]?.exact);
  expect(JSON.parse(data).url).toBeUndefined();
});

test("a report of which little is known says so instead of leaving gaps", async () => {
  const bare = { ...ferry, title: null, byline: null, publisher: null, published: null, url: null };
  const { document } = await shown({ ...bare, capture: { ...ferry.capture, url: null }, statements: [] });
  expect(document.querySelector("h1")?.textContent).toBe("Report without a title");
  expect(document.querySelector(".kicker")?.textContent).toBe(
    "Publisher not known · no date of publication · no statements",
  );
  expect(document.querySelector(".said")?.textContent).toContain("No statement was found");
  expect(document.querySelector(".provenance")?.textContent).toContain("no address is known");
});
