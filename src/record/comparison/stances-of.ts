/** One holder's stances, question by question, with what changed. */
import type { IsoDate } from "../../base/passage.ts";
import type { Stance } from "../../base/vocabulary.ts";
import type { HolderId } from "../entity/holders.ts";
import { type ChangeKind, changeKind, type Spell, spells } from "../position/history.ts";
import { type StoredPosition, storedPositions } from "../position/stored-positions.ts";
import { codebookQuestions } from "../question/codebook.ts";
import { questionWordings } from "../question/question-wordings.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { HeldPosition } from "./histories.ts";
import { keptHistoriesOf } from "./kept-histories.ts";

export interface StanceHeld {
  readonly stance: Stance;
  readonly condition: string | null;
  readonly from: IsoDate;
  readonly last: IsoDate;
  /** In how many reports after the first it was told again. */
  readonly restated: number;
  /** The position that it was first told by. */
  readonly position: StoredPosition;
  /** How it differs from the stance before; null of the first. */
  readonly change: ChangeKind | null;
}

export interface StancesOn {
  readonly question: { readonly id: string; readonly wording: string };
  /** The latest first; at most `MOST_STANCES`. */
  readonly stances: readonly StanceHeld[];
  /** How often they changed, shown or not. */
  readonly changes: number;
  /** Nobody else takes a position on it. */
  readonly alone: boolean;
}

export interface StancesOf {
  /** On how many questions they hold a position. */
  readonly total: number;
  /** On how many of them nobody else does. */
  readonly alone: number;
  /** Those of the codebook first, then those on which others stand too, those told of most often, those last spoken of. */
  readonly questions: readonly StancesOn[];
}

export interface StancesAsked {
  readonly limit: number;
  readonly offset?: number;
  /** Only questions on which nobody else takes a position. */
  readonly alone?: boolean;
}

const MOST_STANCES = 4;

export async function stancesOf(
  record: RecordStore,
  holder: HolderId,
  { limit, offset = 0, alone = false }: StancesAsked,
): Promise<StancesOf> {
  const histories = await keptHistoriesOf(record, holder);
  const single = await withOneHolder(
    record.db,
    histories.map(({ question }) => question),
  );
  const concepts = await codebookQuestions(record.db);
  const first = (question: string) => (concepts.has(question) ? 0 : 1);
  const latest = histories
    .filter(({ question }) => !alone || single.has(question))
    .sort(
      (a, b) =>
        first(a.question) - first(b.question) ||
        Number(single.has(a.question)) - Number(single.has(b.question)) ||
        b.positions.length - a.positions.length ||
        (b.positions.at(-1)?.day ?? "").localeCompare(a.positions.at(-1)?.day ?? ""),
    )
    .slice(offset, offset + limit)
    .map(({ question, positions }) => ({ question, held: spells(positions) }));
  const shown = (held: readonly Spell<HeldPosition>[]) => held.slice(-MOST_STANCES);
  const stored = await storedPositions(
    record.db,
    latest.flatMap(({ held }) => shown(held).map(({ positions: [first] }) => first.position_id)),
  );
  const wordings = await questionWordings(
    record.db,
    latest.map(({ question }) => question),
  );
  return {
    total: histories.length,
    alone: single.size,
    questions: latest.map(({ question, held }) => ({
      question: { id: question, wording: wordings.get(question) ?? question },
      changes: held.length - 1,
      alone: single.has(question),
      stances: shown(held)
        .flatMap((spell) => stanceHeld(spell, held[held.indexOf(spell) - 1], stored) ?? [])
        .reverse(),
    })),
  };
}

async function withOneHolder(
  db: RecordStore["db"],
  questions: readonly string[],
): Promise<ReadonlySet<string>> {
  const single = new Set<string>();
  await inBatches(questions, async (batch) => {
    const rows = await db
      .selectFrom("question_index")
      .select("question_id")
      .where("question_id", "in", batch)
      .where("holders", "<", 2)
      .execute();
    for (const row of rows) single.add(row.question_id);
  });
  return single;
}

function stanceHeld(
  { stance, condition, from, last, restated, positions: [first] }: Spell<HeldPosition>,
  before: Spell<HeldPosition> | undefined,
  stored: ReadonlyMap<number, StoredPosition>,
): StanceHeld | null {
  const position = stored.get(first.position_id);
  if (!position) return null;
  const change = before ? changeKind(before.stance, stance) : null;
  return { stance, condition, from, last, restated, position, change };
}
