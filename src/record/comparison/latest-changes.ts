/** The latest changes of stance, on one question or on those last spoken of. */
import { changeKind, spells } from "../position/history.ts";
import { storedPositions } from "../position/stored-positions.ts";
import { questionWordings } from "../question/question-wordings.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Change } from "./changes.ts";
import type { HeldBy, HeldPosition } from "./histories.ts";
import { keptHistoriesOn } from "./kept-histories.ts";
import { lastSpokenOf } from "./last-spoken-of.ts";

export interface WordedChange extends Change {
  /** The question's wording. */
  readonly wording: string;
}

export interface LatestChanges {
  /** How many there are on the questions that were looked at. */
  readonly total: number;
  /** The newest first. */
  readonly changes: readonly WordedChange[];
}

export interface LatestChangesAsked {
  readonly question?: string;
  readonly limit: number;
  /** How many questions are looked at where none is asked for: those last spoken of. */
  readonly questions?: number;
}

/** So many if it is not said. */
const QUESTIONS = 15;

export async function latestChanges(
  record: RecordStore,
  { question, limit, questions: most = QUESTIONS }: LatestChangesAsked,
): Promise<LatestChanges> {
  const questions = question === undefined ? await lastSpokenOf(record.db, { most, holders: 1 }) : [question];
  const histories: HeldBy[] = [];
  for (const id of questions) histories.push(...(await keptHistoriesOn(record, id)));
  const all = histories.flatMap(turns).sort((a, b) => b.to.day.localeCompare(a.to.day));
  const shown = all.slice(0, limit);
  const stored = await storedPositions(
    record.db,
    shown.flatMap(({ from, to }) => [from.position_id, to.position_id]),
  );
  const wordings = await questionWordings(
    record.db,
    shown.map((turn) => turn.question),
  );
  return {
    total: all.length,
    changes: shown.flatMap((turn): readonly WordedChange[] => {
      const [from, to] = [stored.get(turn.from.position_id), stored.get(turn.to.position_id)];
      if (!from || !to?.holder) return [];
      const wording = wordings.get(turn.question) ?? turn.question;
      const kind = changeKind(turn.from.stance, turn.to.stance);
      return [{ kind, holder: to.holder, question: turn.question, wording, day: turn.to.day, from, to }];
    }),
  };
}

interface Turn {
  readonly question: string;
  readonly from: HeldPosition;
  readonly to: HeldPosition;
}

function turns({ question, positions }: HeldBy): readonly Turn[] {
  const held = spells(positions);
  return held.slice(1).flatMap((after, i): readonly Turn[] => {
    const before = held[i]?.positions.at(-1);
    return before ? [{ question, from: before, to: after.positions[0] }] : [];
  });
}
