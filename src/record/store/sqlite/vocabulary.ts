/** The words that statements on record have: other forms of what is searched for, and what may have been meant. */
import { type Kysely, sql } from "kysely";
import { mostWrong, spellingDistance } from "../near-words.ts";
import type { Schema } from "../schema.ts";
import { alternatives, type SearchQuery, type SearchTerm } from "../search-query.ts";
import { folded, formKey, formsBegin, irregularForms } from "../word-forms.ts";

type Db = Kysely<Schema>;

/** No word has as many; more would not be forms of one word. */
const MOST_FORMS = 12;
/** Shorter beginnings have too many words. */
const SHORTEST = 2;
/** Further than any letter goes. */
const END = "\u{10ffff}";

interface Word {
  readonly term: string;
  readonly statements: number;
}

/** The same query, each word in it with the other forms that the record has. */
export async function withForms(db: Db, query: SearchQuery): Promise<SearchQuery> {
  const looked = async (terms: readonly SearchTerm[]): Promise<readonly SearchTerm[]> => {
    const all: SearchTerm[] = [];
    for (const term of terms) all.push(await withFormsOf(db, term));
    return all;
  };
  return { ...query, wanted: await looked(query.wanted), unwanted: await looked(query.unwanted) };
}

async function withFormsOf(db: Db, term: SearchTerm): Promise<SearchTerm> {
  const forms = term.anyForm ? await formsOf(db, folded(term.words)) : [];
  const or: SearchTerm[] = [];
  for (const other of term.or ?? []) or.push(await withFormsOf(db, other));
  return { ...term, ...(forms.length > 0 && { forms }), ...(or.length > 0 && { or }) };
}

async function formsOf(db: Db, word: string): Promise<readonly string[]> {
  const begin = formsBegin(word);
  if (begin.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  const key = formKey(word);
  const irregular = irregularForms(word);
  const forms = new Set(irregular);
  for (const index of ["statement_vocab", "article_vocab"] as const)
    for (const { term } of await wordsFrom(db, index, begin)) if (formKey(term) === key) forms.add(term);
  forms.delete(word);
  return [...forms].slice(0, MOST_FORMS);
}

async function wordsFrom(
  db: Db,
  index: "statement_vocab" | "article_vocab",
  begin: string,
): Promise<readonly Word[]> {
  const { rows } = await sql<Word>`SELECT term, doc AS statements FROM ${sql.table(index)}
    WHERE term >= ${begin} AND term < ${begin + END}`.execute(db);
  return rows;
}

/** What may have been meant by each word that no statement has, by that word; words that are there are left out. */
export async function nearWords(db: Db, query: SearchQuery): Promise<ReadonlyMap<string, string>> {
  const near = new Map<string, string>();
  const terms = query.wanted.flatMap(alternatives).filter(({ prefix }) => !prefix);
  for (const word of new Set(terms.flatMap(({ words }) => words.split(/[^\p{L}\p{M}\p{N}'’]+/u)))) {
    const plain = folded(word);
    const most = mostWrong(plain);
    if (most === 0) continue;
    // The first letter is seldom the wrong one, and with it most words need not be looked at.
    const words = await wordsFrom(db, "statement_vocab", plain.charAt(0));
    if (words.some(({ term }) => term === plain)) continue;
    const close = words
      .map((other) => ({ ...other, distance: spellingDistance(plain, other.term, most) }))
      .filter(({ distance }) => distance <= most)
      .sort((a, b) => a.distance - b.distance || b.statements - a.statements || (a.term < b.term ? -1 : 1));
    if (close[0]) near.set(word, close[0].term);
  }
  return near;
}
