/** Web Annotations point, by both selectors, at the very words of the archived text. */
import { expect, test } from "vitest";
import { annotationsText } from "../../src/views/exports/annotations.ts";
import { servedStory } from "./served-story.ts";

const served = servedStory();

interface Page {
  readonly items: readonly {
    readonly id: string;
    readonly target: readonly {
      readonly selector: readonly [
        { readonly exact: string; readonly prefix: string; readonly suffix: string },
        { readonly start: number; readonly end: number },
      ];
    }[];
  }[];
}

const json = async <T>(path: string) => (await (await served.get(path)).json()) as T;
const reportIds = async () => {
  const { items } = await json<{ items: { id: string }[] }>("/api/reports");
  return items.map(({ id }) => id);
};

test("each selector of each annotation finds the words in the report's text", async () => {
  let found = 0;
  for (const id of await reportIds()) {
    const { text } = await json<{ text: string }>(`/api/reports/${id}`);
    const points = [...text];
    const page = await json<Page>(`/api/reports/${id}/annotations`);
    for (const { target } of page.items) {
      expect(target.length).toBeGreaterThan(0);
      for (const { selector } of target) {
        const [quote, place] = selector;
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
        expect(points.slice(place.start, place.end).join("")).toBe(quote.exact);
        found++;
      }
    }
  }
  expect(found).toBeGreaterThan(40);
});

test("the whole record's annotations are those of its reports, each with an id of its own", async () => {
  const pages = await Promise.all(
    (await reportIds()).map((id) => json<Page>(`/api/reports/${id}/annotations`)),
  );
  const whole = await json<Page>("/api/annotations");
  expect(whole.items).toEqual(pages.flatMap(({ items }) => items));
  expect(new Set(whole.items.map(({ id }) => id)).size).toBe(whole.items.length);
  const pieces: string[] = [];
  for await (const piece of annotationsText(served.record, "whole")) pieces.push(piece);
  expect(JSON.parse(pieces.join(""))).toEqual(whole);
});
