/** Keeps what a coder says about a unit; a later answer is kept beside the earlier one, and the last counts. */
import { InputError, oneLine } from "../../base/errors.ts";
import { oppositeOf } from "../../base/stances.ts";
import type { Polarity, Stance, StatementKind } from "../../base/vocabulary.ts";
import { leadNamed } from "../question/decide-questions.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { type Variable, valueFor } from "../variable/variables.ts";
import type { CodedFinding, CodedQuestion } from "./fields.ts";
import { type Round, refuseOthers, unitsOf } from "./rounds.ts";

type Db = Store["db"];

/** As somebody gives it; what is empty is nobody known, or no question that makes sense by itself. */
export interface GivenCoding {
  readonly none?: boolean;
  readonly holder?: string;
  readonly question?: string;
  readonly stance?: Stance;
  readonly speaker?: string;
  readonly kind?: StatementKind;
  readonly polarity?: Polarity;
  /** Of the variables that the round codes, by their names; what is empty is no value, which can be what one codes. */
  readonly values?: Readonly<Record<string, string>>;
}

const LONGEST = 300;

/** `number`: the unit's within the round. Throws an InputError if that is not theirs to code, or something is missing. */
export function codeUnit(
  record: RecordStore,
  round: Round,
  number: number,
  given: GivenCoding,
  coder: string,
): Promise<void> {
  return record.atomically(async (db) => {
    refuseOthers(round, coder);
    const unit = (await unitsOf(db, round.id)).find((one) => one.number === number);
    if (!unit) throw new InputError(`the round "${round.name}" has no unit ${number}`);
    const coded = given.none ? { none: true as const } : await codedOf(db, round, given);
    await db
      .insertInto("codings")
      .values({ unit_id: unit.id, coder, coded: JSON.stringify(coded), coded_at: new Date().toISOString() })
      .execute();
  });
}

async function codedOf(db: Db, { sort, variables }: Round, given: GivenCoding): Promise<CodedFinding> {
  for (const [name, words] of Object.entries(given))
    if (typeof words === "string" && words.length > LONGEST)
      throw new InputError(`the ${name} has at most ${LONGEST} characters: shorten it`);
  if (sort === "statement") {
    const { speaker, kind, polarity } = given;
    if (speaker === undefined || kind === undefined || polarity === undefined)
      throw new InputError(
        "to code a statement, give its speaker, kind and polarity, or say that there is no statement",
      );
    const said = { speaker: oneLine(speaker) || null, kind, polarity };
    return variables.length === 0 ? said : { ...said, values: valuesSaid(variables, given.values ?? {}) };
  }
  const { holder, question, stance } = given;
  if (holder === undefined || question === undefined || stance === undefined)
    throw new InputError(
      "to code a position, give its holder, question and stance, or say that there is no position",
    );
  const asked = await questionSaid(db, oneLine(question));
  return {
    holder: oneLine(holder) || null,
    question: asked && { id: asked.id, words: asked.words },
    stance: asked?.reversed ? oppositeOf(stance) : stance,
  };
}

/** By the variables' rows. Throws an InputError where one is not said, or does not take what is said. */
function valuesSaid(
  variables: readonly Variable[],
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string | null>> {
  const said = new Map(Object.entries(given).map(([name, value]) => [oneLine(name).toLowerCase(), value]));
  const values = variables.map((variable) => {
    const name = variable.name.toLowerCase();
    const value = said.get(name);
    said.delete(name);
    if (value === undefined)
      throw new InputError(
        `the round codes the variable ${variable.name} too: say its value, or that it has none`,
      );
    return [String(variable.id), valueFor(variable, value)] as const;
  });
  const [unknown] = said.keys();
  if (unknown !== undefined) throw new InputError(`the round codes no variable "${unknown}"`);
  return Object.fromEntries(values);
}

/** Who picks a wording that is held the other way round has said the stance towards that wording. */
async function questionSaid(
  db: Db,
  words: string,
): Promise<(CodedQuestion & { readonly reversed: boolean }) | null> {
  if (words === "") return null;
  const lead = await leadNamed(db, words);
  if (lead) return { id: lead.question, words, reversed: lead.reversed === 1 };
  const reworded = await db
    .selectFrom("live_decisions")
    .select("record_id as id")
    .where("what", "=", "reword")
    .where("wording", "=", words)
    .orderBy("id", "desc")
    .executeTakeFirst();
  return { id: reworded?.id ?? null, words, reversed: false };
}
