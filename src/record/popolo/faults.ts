/** What is wrong between the parts of a Popolo file: ids given twice or missing, dates out of order, circles. */
import { isAfter } from "../shared/partial-date.ts";
import { LIST_NAMES, type ListName, type Popolo, type PopoloPerson } from "./popolo.ts";

/** The ids that the record has already, of each list. */
export type KnownIds = Readonly<Record<ListName, ReadonlySet<string>>>;

/** Where each element stands in the file; parallel to the lists. */
export type ElementPlaces = Readonly<Record<ListName, readonly string[]>>;

type Element = Readonly<Record<string, unknown>>;

const REFERENCES: Readonly<Record<ListName, Readonly<Record<string, ListName>>>> = {
  areas: {},
  organizations: { parent_id: "organizations", area_id: "areas" },
  events: { organization_id: "organizations" },
  posts: { organization_id: "organizations", area_id: "areas" },
  persons: { redirect: "persons" },
  memberships: {
    person_id: "persons",
    member_id: "organizations",
    organization_id: "organizations",
    on_behalf_of_id: "organizations",
    post_id: "posts",
    area_id: "areas",
    legislative_period_id: "events",
  },
};

const IN_ORDER = [
  ["birth_date", "death_date"],
  ["founding_date", "dissolution_date"],
  ["start_date", "end_date"],
] as const;

/** One line per fault, beginning with its place. Without `places` the elements stand in the lists of their own names. */
export function faultsBetween(popolo: Popolo, known: KnownIds, places?: ElementPlaces): readonly string[] {
  const placeOf: PlaceOf = (list, i, element) => placeWords(places?.[list][i] ?? `${list}[${i}]`, element);
  const ids = new Map<ListName, Set<string>>(LIST_NAMES.map((list) => [list, new Set(known[list])]));
  const faults = givenTwice(popolo, ids, placeOf);
  for (const list of LIST_NAMES) {
    popolo[list].forEach((element, i) => {
      const place = placeOf(list, i, element);
      for (const [field, to] of Object.entries(REFERENCES[list])) {
        const id = (element as Element)[field];
        if (typeof id === "string" && !ids.get(to)?.has(id)) {
          faults.push(
            `${place}, ${field}: there is no "${id}" among ${to}, neither in the file nor on record`,
          );
        }
      }
      faults.push(...outOfOrder(place, element));
    });
  }
  return [...faults, ...incomplete(popolo, placeOf), ...circles(popolo, placeOf)];
}

/** Takes the file's ids up into `ids`. */
function givenTwice(popolo: Popolo, ids: ReadonlyMap<ListName, Set<string>>, placeOf: PlaceOf): string[] {
  const faults: string[] = [];
  for (const list of LIST_NAMES) {
    const first = new Map<string, string>();
    popolo[list].forEach((element, i) => {
      if (element.id === undefined) return;
      const before = first.get(element.id);
      if (before !== undefined) {
        faults.push(`${placeOf(list, i, element)}, id: "${element.id}" is the id of ${before} already`);
      } else first.set(element.id, placeOf(list, i, {}));
      ids.get(list)?.add(element.id);
    });
  }
  for (const [i, { id }] of popolo.persons.entries()) {
    if (ids.get("organizations")?.has(id)) {
      faults.push(
        `${placeOf("persons", i, {})}, id: "${id}" is the id of an organization: a person needs a different one`,
      );
    }
  }
  return faults;
}

function outOfOrder(place: string, element: Element): readonly string[] {
  return IN_ORDER.flatMap(([from, to]) => {
    const [start, end] = [element[from], element[to]];
    if (typeof start !== "string" || typeof end !== "string" || !isAfter(start, end)) return [];
    return [`${place}, ${to}: ${end} is before the ${from}, ${start}`];
  });
}

function incomplete({ persons, memberships }: Popolo, placeOf: PlaceOf): readonly string[] {
  return [
    ...persons.flatMap((person, i) =>
      nameOf(person) === null && person.redirect === undefined
        ? [`${placeOf("persons", i, person)}, name: it is missing`]
        : [],
    ),
    ...memberships.flatMap((membership, i) => {
      const { person_id, member_id, organization_id, post_id } = membership;
      const place = placeOf("memberships", i, membership);
      return [
        ...((person_id ?? member_id) ? [] : [`${place}, person_id: it is missing`]),
        ...((organization_id ?? post_id)
          ? []
          : [`${place}, organization_id: it is missing, and so is post_id`]),
      ];
    }),
  ];
}

/** The name that a person goes by; mySociety gives it as the main one of the other names. */
export function nameOf(person: PopoloPerson): string | null {
  if (person.name !== undefined) return person.name;
  const names = person.other_names ?? [];
  const main = names.findLast((name) => name.note === "Main") ?? names[0] ?? person;
  if ("name" in main && main.name) return main.name;
  const lord = "lordname" in main && main.lordname ? main.lordname : null;
  const parts = lord ? [main.honorific_prefix, lord] : [main.given_name, main.family_name];
  return parts.filter((part) => part).join(" ") || null;
}

type Edge = readonly [to: string, place: string];

/** Organizations that are, by way of others or not, their own parent or member; people who redirect to themselves. */
function circles({ organizations, memberships, persons }: Popolo, placeOf: PlaceOf): readonly string[] {
  const above = new Map<string, Edge[]>();
  const redirects = new Map<string, Edge[]>();
  const add = (edges: Map<string, Edge[]>, from: string, to: string | undefined, place: string) => {
    if (to !== undefined) edges.set(from, [...(edges.get(from) ?? []), [to, place]]);
  };
  organizations.forEach((o, i) => {
    add(above, o.id, o.parent_id, `${placeOf("organizations", i, o)}, parent_id`);
  });
  memberships.forEach((m, i) => {
    if (m.member_id) add(above, m.member_id, m.organization_id, `${placeOf("memberships", i, m)}, member_id`);
  });
  persons.forEach((p, i) => {
    add(redirects, p.id, p.redirect, `${placeOf("persons", i, p)}, redirect`);
  });
  return [...circlesIn(above), ...circlesIn(redirects)];
}

/** One line for each edge that closes a circle, in a walk that takes every edge once. */
function circlesIn(edges: ReadonlyMap<string, readonly Edge[]>): readonly string[] {
  const faults: string[] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const path: { id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }];
    while (path.length > 0) {
      const here = path[path.length - 1];
      const edge = here && edges.get(here.id)?.[here.next++];
      if (!here || !edge) {
        if (here) done.add(here.id);
        path.pop();
        continue;
      }
      const [to, place] = edge;
      const from = path.findIndex(({ id }) => id === to);
      if (from >= 0) {
        const round = [...path.slice(from).map(({ id }) => `"${id}"`), `"${to}"`].join(" → ");
        faults.push(`${place}: it goes round in a circle, ${round}`);
      } else if (!done.has(to)) path.push({ id: to, next: 0 });
    }
  }
  return faults;
}

interface Placeable {
  readonly id?: string | undefined;
}
type PlaceOf = (list: ListName, i: number, element: Placeable) => string;

function placeWords(place: string, element: Placeable): string {
  const name = "name" in element && typeof element.name === "string" ? element.name : element.id;
  return `${place}${name === undefined ? "" : ` "${name}"`}`;
}
