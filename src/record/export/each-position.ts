/** Every position on some questions, one flat row each, with what discourse network analysis codes of a statement. */

import type { IsoDate, Probability } from "../../base/passage.ts";
import { sideOf } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { BY_MACHINE, type CodedBy, codedPositions } from "../decision/coded-by.ts";
import { type HolderId, holdersOf } from "../entity/holders.ts";
import { affiliations } from "../membership/affiliation.ts";
import { positionSentences } from "../position/position-sentences.ts";
import { storedPositions } from "../position/stored-positions.ts";
import { questionWordings } from "../question/question-wordings.ts";
import type { Keyed } from "../shared/stretch.ts";
import { sentenceWords } from "../statement/statement-sentences.ts";
import type { RecordStore } from "../store/record-store.ts";
import { valuesOfPositions } from "../variable/values-of.ts";

export interface PositionRow extends CodedBy {
  /** `REPORT#p3` */
  readonly id: string;
  /** Null where the holder is an organization, or is not known. */
  readonly person: string | null;
  /** The holder, or what the person belonged to on that day. */
  readonly organization: string | null;
  /** The question as it is worded now. */
  readonly concept: string;
  /** 1 for, 0 against; null for all that is neither. */
  readonly agreement: 0 | 1 | null;
  readonly stance: Stance;
  readonly condition: string | null;
  readonly date: IsoDate | null;
  /** The words that show it, as they stand. */
  readonly text: string;
  /** The whole sentences that these stand in; empty for who may not be shown them. */
  readonly sentence: string;
  /** The proposal as the report has it. */
  readonly wording: string;
  /** Ids of the holder and of the question. */
  readonly holderId: string | null;
  readonly questionId: string;
  readonly source: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: IsoDate | null;
  readonly reportId: string;
  /** In UTF-16 code units of the report's text. */
  readonly start: number;
  readonly end: number;
  /** The machine's own, whatever people decided. */
  readonly confidence: Probability;
  /** Nobody has looked at it and the machine is not sure. */
  readonly unreviewed: boolean;
  readonly addedBy: string | null;
  /** ISO 8601 in UTC. */
  readonly addedAt: string | null;
  /** The statements that it rests on, by their ids in the export of statements. */
  readonly statements: readonly string[];
  /** What people set of the variables in use for those statements; where they differ the values have ` | ` between them. */
  readonly variables: Readonly<Record<string, string>>;
}

/** How many positions are read, and held, at a time. */
const BATCH = 500;

function agreementOf(stance: Stance): PositionRow["agreement"] {
  const side = sideOf(stance);
  return side === 0 ? null : side === 1 ? 1 : 0;
}

/** What positions are narrowed to; nothing: all. */
export interface PositionsAsked {
  /** Ids, after redirects. */
  readonly questions?: readonly string[] | undefined;
  readonly holder?: HolderId | undefined;
  readonly stance?: Stance | undefined;
  /** Days, both included; they leave out what has none. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** With all sentences; else only with those that a statement is quoted with. */
  readonly whole: boolean;
}

/** In order of the record; `from` and `to` are days, both included, and leave out what has none. Holds one batch in memory. */
export async function* eachPosition(
  record: RecordStore,
  questions: readonly string[],
  period: { readonly from?: IsoDate; readonly to?: IsoDate } = {},
): AsyncGenerator<PositionRow> {
  for (let after = 0; ; ) {
    const stretch = await positionsAfter(record, { questions, ...period, whole: true }, after, BATCH);
    for (const { row } of stretch) yield row;
    const last = stretch.at(-1);
    if (!last) return;
    after = last.key;
  }
}

/** At most `limit` of those after the row `after` (0: from the first on), in order of the record, by their rows. */
export async function positionsAfter(
  record: RecordStore,
  { questions, holder, stance, from, to, whole }: PositionsAsked,
  after: number,
  limit: number,
): Promise<readonly Keyed<number, PositionRow>[]> {
  const ids = await record.db
    .selectFrom("shown_positions")
    .select("position_id as id")
    .where("position_id", ">", after)
    .$if(questions !== undefined, (q) => q.where("question_id", "in", questions ?? []))
    .$if(holder !== undefined, (q) =>
      q.where("holder_kind", "=", holder?.kind ?? null).where("holder_id", "=", holder?.id ?? null),
    )
    .$if(stance !== undefined, (q) => q.where("stance", "in", stance === undefined ? [] : [stance]))
    .$if(from !== undefined, (q) => q.where("day", ">=", from ?? null))
    .$if(to !== undefined, (q) => q.where("day", "<=", to ?? null))
    .orderBy("position_id")
    .limit(limit)
    .execute();
  return rowsOf(
    record,
    ids.map((row) => row.id),
    whole,
  );
}

async function rowsOf(
  record: RecordStore,
  ids: readonly number[],
  whole: boolean,
): Promise<readonly Keyed<number, PositionRow>[]> {
  const { db } = record;
  const stored = await storedPositions(db, ids);
  const told = [...stored.values()];
  const around = await positionSentences(record, told, whole);
  const sentences = new Map(told.map(({ row }, i) => [row, sentenceWords(around[i] ?? [])]));
  const wordings = await questionWordings(
    db,
    told.flatMap(({ question }) => question ?? []),
  );
  const holders = told.flatMap(({ holder }) => holder ?? []);
  const affiliation = await affiliations(db, holders);
  const bodyOf = (holder: HolderId | null, day: IsoDate | null) =>
    holder && day ? affiliation(holder, day) : null;
  const bodies = told.flatMap(({ holder, day }) => bodyOf(holder, day) ?? []);
  const names = await holdersOf(
    db,
    [...new Set(bodies)].map((id) => ({ kind: "organization" as const, id })),
  );
  const found = await foundConfidences(db, ids);
  const coded = await codedPositions(db, ids);
  const values = await valuesOfPositions(db, ids);
  return ids.flatMap((key): readonly Keyed<number, PositionRow>[] => {
    const position = stored.get(key);
    // What is shown is on a question.
    if (!position || position.question === null) return [];
    const { question, holder, report, passage, stance, day } = position;
    const body = bodyOf(holder, day);
    const isBody = holder?.kind === "organization";
    const row = {
      id: position.id,
      person: isBody ? null : (holder?.name ?? null),
      organization: isBody ? holder.name : body && (names.get(`organization/${body}`)?.name ?? body),
      concept: wordings.get(question) ?? question,
      agreement: agreementOf(stance),
      stance,
      condition: position.condition,
      date: day,
      text: passage.exact,
      sentence: sentences.get(key) ?? "",
      wording: position.wording?.text ?? "",
      holderId: holder?.id ?? null,
      questionId: question,
      source: report.publisher,
      title: report.title,
      url: report.url,
      published: report.published,
      reportId: report.id,
      start: passage.start,
      end: passage.end,
      confidence: found.get(key) ?? position.confidence,
      unreviewed: position.unreviewed,
      statements: position.statements.map((local) => `${report.id}-${position.version}-${local}`),
      variables: values.get(key) ?? {},
      ...(coded.get(key) ?? BY_MACHINE),
      addedBy: position.added?.by ?? null,
      addedAt: position.added?.at ?? null,
    };
    return [{ key, row }];
  });
}

async function foundConfidences(
  db: RecordStore["db"],
  ids: readonly number[],
): Promise<ReadonlyMap<number, Probability>> {
  const rows = await db.selectFrom("positions").select(["id", "confidence"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, confidence }) => [id, confidence]));
}
