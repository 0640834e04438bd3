/** The text of a Popolo file to its lists: every fault with its place, every field that is not modelled named once. */
import { messageOf } from "../../base/errors.ts";
import type { ElementPlaces } from "./faults.ts";
import { LIST_NAMES, LISTS, type ListName, type Popolo } from "./popolo.ts";

export interface UnknownField {
  /** As in `persons[].shoe_size`. */
  readonly field: string;
  /** The first place where it stands, as in `persons[3]`. */
  readonly place: string;
  readonly times: number;
}

export interface ReadPopolo {
  readonly popolo: Popolo;
  /** Where each element of each list of `popolo` stands in the file, as in `persons[3].memberships[0]`. */
  readonly places: ElementPlaces;
  /**
   * One line a fault, beginning with its place; empty if all of the file can go in. Where there are any, `popolo` holds
   * what is left of the elements without their faults, to be checked further.
   */
  readonly faults: readonly string[];
  readonly unknown: readonly UnknownField[];
}

type Json = Readonly<Record<string, unknown>>;
/** Of lists that stand within another's object: the key there, their own list, and what names the object around them. */
const EMBEDDED: readonly (readonly [within: ListName, key: string, list: ListName, owner: string])[] = [
  ["persons", "memberships", "memberships", "person_id"],
  ["organizations", "memberships", "memberships", "organization_id"],
  ["organizations", "posts", "posts", "organization_id"],
];
/** What a file says of itself. */
const ABOUT_THE_FILE = new Set(["meta"]);

interface Placed {
  readonly place: string;
  readonly value: unknown;
}

export function readPopolo(text: string): ReadPopolo {
  const notes = new Notes();
  const file = parsed(text, notes);
  const lists = file ? listsOf(file, notes) : new Map<ListName, Placed[]>();
  const of = <L extends ListName>(list: L) =>
    (lists.get(list) ?? []).flatMap(({ place, value }) =>
      element(list, place, value, notes).map((one) => ({ place, value: one })),
    );
  const placed = LIST_NAMES.map((list) => [list, of(list)] as const);
  const each = (part: keyof Placed) =>
    Object.fromEntries(placed.map(([list, elements]) => [list, elements.map((one) => one[part])]));
  return {
    popolo: each("value") as unknown as Popolo,
    places: each("place") as unknown as ElementPlaces,
    faults: notes.faults,
    unknown: notes.unknown(),
  };
}

class Notes {
  readonly faults: string[] = [];
  readonly #unknown = new Map<string, { place: string; times: number }>();

  /** `path` is of the element at `place` or of something within it; numbers are positions. */
  notModelled(list: string, place: string, path: readonly PropertyKey[]): void {
    const field = [list, ...path.map((part) => (typeof part === "number" ? "[]" : `.${String(part)}`))].join(
      "",
    );
    const seen = this.#unknown.get(field);
    if (seen) seen.times++;
    else this.#unknown.set(field, { place, times: 1 });
  }

  unknown(): readonly UnknownField[] {
    return [...this.#unknown].map(([field, seen]) => ({ field, ...seen }));
  }
}

function parsed(text: string, notes: Notes): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
    notes.faults.push("the file: it must be one JSON object with persons, organizations, posts, memberships");
  } catch (error) {
    notes.faults.push(`the file: it is no JSON (${messageOf(error)})`);
  }
  return null;
}

function listsOf(file: Json, notes: Notes): Map<ListName, Placed[]> {
  const lists = new Map<ListName, Placed[]>(LIST_NAMES.map((list) => [list, []]));
  for (const [key, value] of Object.entries(file)) {
    if (ABOUT_THE_FILE.has(key)) continue;
    const list = LIST_NAMES.find((name) => name === key);
    if (list) take(lists, list, key, value, notes);
    else notes.notModelled(key, "the file", []);
  }
  return lists;
}

function take(
  lists: Map<ListName, Placed[]>,
  list: ListName,
  place: string,
  value: unknown,
  notes: Notes,
  owner: Json = {},
): void {
  if (value === null) return;
  if (!Array.isArray(value)) {
    notes.faults.push(`${place}: it must be a list`);
    return;
  }
  value.forEach((item, i) => {
    const at = `${place}[${i}]`;
    if (!isObject(item)) {
      notes.faults.push(`${at}: it must be an object`);
      return;
    }
    const given = { ...item };
    for (const [within, key, inner, owns] of EMBEDDED) {
      if (within !== list || !(key in given)) continue;
      take(lists, inner, `${at}.${key}`, given[key], notes, { [owns]: item.id });
      delete given[key];
    }
    lists.get(list)?.push({ place: at, value: withoutNulls({ ...owner, ...given }) });
  });
}

/** The element in its schema's form; what is left of it without its faults, or nothing if that is no element. */
function element(list: ListName, place: string, value: unknown, notes: Notes): readonly unknown[] {
  const result = LISTS[list].safeParse(value);
  if (result.success) return [result.data];
  const unknown = result.error.issues.filter((issue) => issue.code === "unrecognized_keys");
  for (const { path, keys } of unknown) {
    for (const key of keys) {
      notes.notModelled(`${list}[]`, place, [...path, key]);
      remove(value, path, key);
    }
  }
  if (unknown.length > 0) return element(list, place, value, notes);
  for (const { path, message } of result.error.issues) {
    const said = quoted(at(value, path));
    notes.faults.push(
      `${place}${named(value)}, ${pathWords(path)}: ${said} ${message.replace(/^Invalid input: /, "")}`,
    );
  }
  const faulty = new Set(result.error.issues.map(({ path }) => String(path[0])));
  const left = Object.fromEntries(Object.entries(Object(value)).filter(([key]) => !faulty.has(key)));
  const again = LISTS[list].safeParse(left);
  return again.success ? [again.data] : [];
}

function pathWords(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === "number" ? `[${part}]` : `${i ? "." : ""}${String(part)}`))
    .join("");
}

function named(value: unknown): string {
  const { name, id } = Object(value);
  return typeof name === "string" ? ` "${name}"` : typeof id === "string" ? ` "${id}"` : "";
}

function quoted(value: unknown): string {
  return value === undefined ? "it is missing:" : (JSON.stringify(value) ?? "").slice(0, 60);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner: unknown, key) => Object(inner)[key], value);
}

function remove(value: unknown, path: readonly PropertyKey[], key: string): void {
  const holder = at(value, path);
  if (isObject(holder)) delete (holder as Record<string, unknown>)[key];
}

/** A field that is null counts as missing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
