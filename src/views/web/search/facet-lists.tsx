/** Of whom, on what and where the hits are: each entry narrows the search to it; and what it is narrowed to already. */
import type { Child, FC } from "hono/jsx";
import type { Facet, Facets } from "../../../record/statement/search-facets.ts";
import { addressOf, type SearchParams } from "../../http/params.ts";
import { KIND_WORDS } from "../../wording/kind.ts";
import { partialDateWords } from "../../wording/partial-date.ts";
import { STANCE_WORDS } from "../../wording/stance.ts";
import { PICKED } from "./picked.ts";

const NUMBER = new Intl.NumberFormat("en-GB");

type Query = Readonly<Record<string, string | number | undefined>>;

interface FacetListsProps {
  readonly params: SearchParams;
  readonly facets: Facets;
  /** What stands above them. */
  readonly children?: Child;
}

export const FacetLists: FC<FacetListsProps> = ({ params, facets, children }) => {
  const narrowed = (changed: Query) => addressOf("/search", { ...params, page: undefined, ...changed });
  const lists: readonly (readonly [
    name: string,
    facets: readonly Facet<string>[],
    to: (v: string) => string,
  ])[] = [
    ["People", facets.people, (person) => narrowed({ person })],
    ["Organizations", facets.organizations, (organization) => narrowed({ organization })],
    ["Questions", facets.questions, (question) => narrowed({ question })],
    ["Stances", facets.stances.map(stanceLabel), (stance) => narrowed({ stance })],
    ["Publishers", facets.publishers, (publisher) => narrowed({ publisher })],
    ["Kinds", facets.kinds.map(kindLabel), (kind) => narrowed({ kind })],
    [
      "Months",
      facets.months.slice(-MOST_MONTHS).reverse().map(monthLabel),
      (month) => narrowed({ after: `${month}-01`, before: lastDayOf(month) }),
    ],
  ];
  return (
    <aside aria-label="Narrow the search">
      {children}
      {lists.map(
        ([name, entries, to]) =>
          entries.length > 0 && (
            <section>
              <h2>{name}</h2>
              <ul class="facets">
                {entries.map(({ value, label, statements }) => (
                  <li>
                    <a href={to(value)}>{label}</a> <span class="number">{NUMBER.format(statements)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </aside>
  );
};

/** Each with a link that takes it away. */
export const Active: FC<{ params: SearchParams; names: ReadonlyMap<string, string> }> = ({
  params,
  names,
}) => {
  const picked = PICKED.filter((name) => params[name] !== undefined);
  return picked.length === 0 ? null : (
    <ul class="picked" aria-label="The search is narrowed to">
      {picked.map((name) => (
        <li>
          {name}: <b>{names.get(params[name] ?? "") ?? params[name]}</b>{" "}
          <a href={addressOf("/search", { ...params, page: undefined, [name]: undefined })}>
            take away<span class="hidden"> {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

const MOST_MONTHS = 12;

const stanceLabel = (facet: Facets["stances"][number]) => ({
  ...facet,
  label: STANCE_WORDS[facet.value].label,
});
const kindLabel = (facet: Facets["kinds"][number]) => ({ ...facet, label: KIND_WORDS[facet.value].label });
const monthLabel = (facet: Facet<string>) => ({ ...facet, label: partialDateWords(facet.value) });

/** Day 0 of a month is the last day of the one before it. */
function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}
