/** Draws at random what two or more people are to code blind: places where the machine has found something. */
import { InputError, oneLine } from "../../base/errors.ts";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import { placeOf } from "../shared/place.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { CodingSort } from "../store/scholars-schema.ts";
import { type Variable, variableOnRecord } from "../variable/variables.ts";
import { MACHINE } from "./fields.ts";
import { type CodingCandidate, candidates } from "./found.ts";

export interface Draw {
  readonly name: string;
  readonly sort: CodingSort;
  readonly size: number;
  /** The same seed draws the same units of the same record. */
  readonly seed: number;
  readonly coders: readonly string[];
  /** Also what the machine thinks likelier wrong than right. */
  readonly all: boolean;
  /** Names of people's own variables that are coded too; of statements alone. */
  readonly variables?: readonly string[];
  readonly by: string;
}

export interface Drawn {
  readonly id: number;
  readonly name: string;
  readonly drawn: number;
  readonly among: number;
}

const MOST = 5_000;
const LONGEST = 60;

/** Throws an InputError if nothing can be drawn so. */
export async function drawRound(record: RecordStore, draw: Draw): Promise<Drawn> {
  const name = oneLine(draw.name);
  const coders = [...new Set(draw.coders.map((one) => one.trim()).filter((one) => one !== ""))];
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > LONGEST)
    throw new InputError(`a round needs a name of at most ${LONGEST} characters: give one, such as spring`);
  if (coders.length < 2) throw new InputError("a round needs two coders or more: name each with --coder");
  if (coders.some((one) => one.toLowerCase() === MACHINE))
    throw new InputError(`nobody who codes can be called "${MACHINE}": name people`);
  if (draw.size < 1 || draw.size > MOST) throw new InputError(`draw from 1 to ${MOST} units`);
  return record.atomically(async (db) => {
    const known = await db
      .selectFrom("coding_rounds")
      .select("id")
      .where("name", "=", name)
      .executeTakeFirst();
    const variables: Variable[] = [];
    for (const one of new Set(draw.variables ?? [])) variables.push(await variableOnRecord(db, one));
    if (variables.length > 0 && draw.sort !== "statement")
      throw new InputError("variables belong to statements: draw statements to have them coded");
    if (known) throw new InputError(`there is a round "${name}" already: choose another name`);
    const all = await candidates(db, draw.sort, draw.all ? 0 : REVIEW_THRESHOLD);
    if (all.length === 0)
      throw new InputError(`there are no ${draw.sort}s on record to draw from: add reports first`);
    const drawn = shuffled(all, draw.seed).slice(0, draw.size);
    const { id } = await db
      .insertInto("coding_rounds")
      .values({
        name,
        sort: draw.sort,
        seed: draw.seed,
        drawn: drawn.length,
        among: all.length,
        made_by: draw.by,
        made_at: new Date().toISOString(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("coding_coders")
      .values(coders.map((coder) => ({ round_id: id, name: coder })))
      .execute();
    if (variables.length > 0)
      await db
        .insertInto("coding_variables")
        .values(variables.map((variable) => ({ round_id: id, variable_id: variable.id })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    await inBatches(
      drawn.map((one, i) => unitRow(one, id, i + 1)),
      (batch) => db.insertInto("coding_units").values(batch).execute(),
    );
    return { id, name, drawn: drawn.length, among: all.length };
  });
}

function unitRow({ report, text, span, found, extractor }: CodingCandidate, round: number, number: number) {
  return {
    round_id: round,
    number,
    report_id: report,
    ...placeOf(text, span),
    found: JSON.stringify(found),
    extractor,
  };
}

/** Fisher and Yates, by numbers that follow from the seed (Mulberry32). */
function shuffled<T>(all: readonly T[], seed: number): readonly T[] {
  const left = [...all];
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let i = left.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const [a, b] = [left[i], left[j]];
    if (a === undefined || b === undefined) continue;
    left[i] = b;
    left[j] = a;
  }
  return left;
}
