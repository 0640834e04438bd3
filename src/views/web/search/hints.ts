/** What else to ask where nothing is found: each is asked first, and offered only if something is found by it. */
import { search } from "../../../record/statement/search.ts";
import { statementIds } from "../../../record/statement/search-statements.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { alternatives, searchQuery } from "../../../record/store/search-query.ts";
import { askedBy } from "../../http/asked-by.ts";
import type { SearchParams } from "../../http/params.ts";
import { PICKED } from "./picked.ts";

export interface Hint {
  readonly label: string;
  readonly params: SearchParams;
  readonly total: number;
  /** There are more. */
  readonly isPartial: boolean;
}

/** Filters that can be dropped from a search, with the words for dropping each. */
const NARROWING: readonly (readonly [label: string, ...names: (keyof SearchParams)[]])[] = [
  ["on any day", "after", "before"],
  ["said by anybody", "speaker", "person", "organization"],
  ["of any kind", "kind"],
  ["with any stance", "stance"],
  ["on any question", "question"],
  ["in any paper", "publisher"],
];

/** `whole`: may whole reports be searched for this reader? */
export async function searchHints(
  record: RecordStore,
  params: SearchParams,
  whole: boolean,
): Promise<readonly Hint[]> {
  const asked = [...(await meant(record, params)), ...wider(params, whole)];
  const hints: Hint[] = [];
  for (const { label, params: next } of asked) {
    const found = await countOf(record, next);
    if (found.total > 0) hints.push({ label, params: next, ...found });
  }
  return hints;
}

type Asked = Pick<Hint, "label" | "params">;

/** The same with the spelling of words that the record has. */
async function meant(record: RecordStore, params: SearchParams): Promise<readonly Asked[]> {
  const near = async (words: string) => {
    const found = await record.fullText.nearWords(record.db, searchQuery(words));
    return [...found].reduce((text, [word, other]) => text.replaceAll(word, other), words);
  };
  const [q, speaker] = [params.q && (await near(params.q)), params.speaker && (await near(params.speaker))];
  if (q === params.q && speaker === params.speaker) return [];
  const words = [q !== params.q && q, speaker !== params.speaker && speaker].filter(Boolean).join(", ");
  const respelt = { ...params, page: 1, q, speaker };
  const filters = narrowingIn(params).flatMap(([, ...names]) => names.filter((name) => name !== "speaker"));
  const label = `Did you mean ${words}?`;
  if (filters.length === 0) return [{ label, params: respelt }];
  const unfiltered = { ...respelt, ...without(filters) };
  return [
    { label, params: respelt },
    { label: `Did you mean ${words}, without the filters?`, params: unfiltered },
  ];
}

function wider(params: SearchParams, whole: boolean): readonly Asked[] {
  const dropped = narrowingIn(params).map(
    ([label, ...names]): Asked => ({
      label: `The same ${label}`,
      params: { ...params, ...without(names), page: 1 },
    }),
  );
  const wanted = searchQuery(params.q ?? "").wanted.filter((term) => term.in === "anywhere");
  const any = {
    ...params,
    page: 1,
    q: wanted.map((term) => alternatives(term).map(typedAs).join(" OR ")).join(" OR "),
  };
  const bare = without([...PICKED, "kind", "stance"]);
  return [
    ...(params.forms === undefined
      ? []
      : [{ label: "In any form of the words", params: { ...params, forms: undefined, page: 1 } }]),
    ...dropped,
    ...(wanted.length > 1 ? [{ label: "With any of the words", params: any }] : []),
    ...(whole && params.in === "statements" && params.q !== undefined
      ? [{ label: "In whole reports", params: { ...params, ...bare, page: 1, in: "reports" as const } }]
      : []),
  ];
}

const narrowingIn = (params: SearchParams) =>
  NARROWING.filter(([, ...names]) => names.some((name) => params[name] !== undefined));

const without = (names: readonly (keyof SearchParams)[]) =>
  Object.fromEntries(names.map((name) => [name, undefined]));

function typedAs({ words, prefix, anyForm }: ReturnType<typeof alternatives>[number]): string {
  return anyForm ? words : `"${words.replace(/\*$/, "")}"${prefix ? "*" : ""}`;
}

async function countOf(
  record: RecordStore,
  params: SearchParams,
): Promise<Pick<Hint, "total" | "isPartial">> {
  const asked = askedBy(params);
  if (params.in !== "statements") {
    const { total } = await search(record, asked.typed, { in: params.in, limit: 1 });
    return { total, isPartial: false };
  }
  const { ids, isPartial } = await statementIds(record, asked);
  return { total: ids.length, isPartial };
}
