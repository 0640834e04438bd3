/** What people decide of publishers: which names are of one, and which are not. */
import { InputError } from "../../base/errors.ts";
import { type Decided, type Decider, now, putDecision } from "../decision/put-decision.ts";
import { finalIds } from "../shared/redirects.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/**
 * Reports of `other` stand under the name `keep` from now on, those to come too; what they were found to say of themselves
 * is kept. Throws an InputError if the record has no such names, or they are one already.
 */
export function joinPublishers(
  record: RecordStore,
  keep: string,
  other: string,
  who: Decider,
): Promise<Decided> {
  return decide(record, "same", keep, other, who);
}

/** The two are not one, however alike: their joining is not suggested again. Throws an InputError as above. */
export function keepPublishersApart(
  record: RecordStore,
  one: string,
  other: string,
  who: Decider,
): Promise<Decided> {
  return decide(record, "different", one, other, who);
}

function decide(
  record: RecordStore,
  what: "same" | "different",
  one: string,
  other: string,
  who: Decider,
): Promise<Decided> {
  return record.atomically(async (db) => {
    const [name, second] = [await onRecord(db, one), await onRecord(db, other)];
    if (name === second)
      throw new InputError(`"${one}" and "${other}" are one already: reports of both stand under "${name}"`);
    const fields = { what, kind: "publisher", record_id: name, other_id: second } as const;
    return { decision: await putDecision(db, fields, who, now()), id: name, resolved: 0 };
  });
}

/** The name under which reports of that name stand; itself where it was joined to none. */
export async function standingPublisher(db: Db, name: string): Promise<string> {
  return (await finalIds(db, "publisher", [name])).get(name) ?? name;
}

/** The query, with the publisher's name replaced by the one that it was joined to. */
export async function underStandingName<A extends { readonly publisher?: string | undefined }>(
  { db }: RecordStore,
  asked: A,
): Promise<A> {
  const { publisher } = asked;
  return publisher === undefined ? asked : { ...asked, publisher: await standingPublisher(db, publisher) };
}

/** Throws an InputError for a name under which no report stands, nor did before it was joined. */
async function onRecord(db: Db, name: string): Promise<string> {
  const standing = await standingPublisher(db, name);
  const row = await db
    .selectFrom("standing_reports")
    .select("report_id")
    .where("publisher", "=", standing)
    .limit(1)
    .executeTakeFirst();
  if (row) return standing;
  throw new InputError(`no report on record is of "${name}": \`standpoint publishers\` lists the names`);
}
