/** Everything that the page of a person or an organization tells, and its JSON gives. */

import { type Divergences, divergences } from "../../../record/comparison/divergences.ts";
import { type Sides, sidesOf } from "../../../record/comparison/sides-of.ts";
import { type StancesOf, stancesOf } from "../../../record/comparison/stances-of.ts";
import { listReplies, type ReplyRow } from "../../../record/correction/list-replies.ts";
import type { OnRecord } from "../../../record/entity/entity-links.ts";
import { type WhoFacts, whoFacts } from "../../../record/entity/find-actor.ts";
import { type FigureBy, figuresBy } from "../../../record/figure/figures-by.ts";
import { type Member, membersOf } from "../../../record/membership/members.ts";
import { whileUnchanged } from "../../../record/shared/while-unchanged.ts";
import { type SaidBy, saidBy } from "../../../record/statement/said-by.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { pagesOf } from "../paging.tsx";

export interface WhoTold extends WhoFacts {
  readonly stances: StancesOf;
  readonly sides: Sides;
  /** Newest first. */
  readonly figures: readonly FigureBy[];
  /** Of an organization: its members who stand where another, or the organization, cannot stand too. */
  readonly divergences: Divergences | null;
  /** Of an organization; of a person empty. */
  readonly members: readonly Member[];
  /** What they replied to statements, the last entered last. */
  readonly replies: readonly ReplyRow[];
  readonly said: SaidBy;
  readonly pages: number;
  /** Of the questions. */
  readonly stancePages: number;
}

/** Which part of what there is. */
export interface WhoAsked {
  /** Of the statements. */
  readonly page: number;
  /** Of the questions. */
  readonly questions: number;
  /** Only questions on which nobody else takes a position. */
  readonly alone: boolean;
  /** What nobody has reviewed and the machine is not sure of, too. */
  readonly unsure: boolean;
  readonly allFigures: boolean;
}

const STATEMENTS_A_PAGE = 15;
const [QUESTIONS, SIDES, DIVERGENCES, REPLIES] = [8, 6, 4, 50];
/** Of one more it is seen that there are more. */
export const FIGURES = { first: 6, all: 300 };

/** `who` as it is after merges. Throws AddressError if there is no such page. */
export async function whoTold(
  record: RecordStore,
  who: OnRecord,
  { page, questions, alone, unsure, allFigures }: WhoAsked,
): Promise<WhoTold> {
  const told = await whileUnchanged(record, `who ${who.kind} ${who.id}`, () => whoFacts(record, who));
  const said = await saidBy(record, who, {
    limit: STATEMENTS_A_PAGE,
    offset: (page - 1) * STATEMENTS_A_PAGE,
    sure: !unsure,
  });
  const stances = await stancesOf(record, who, {
    limit: QUESTIONS,
    offset: (questions - 1) * QUESTIONS,
    alone,
  });
  const isBody = who.kind === "organization";
  return {
    ...told,
    stances,
    sides: await sidesOf(record, who, SIDES),
    figures: await figuresBy(record, who, allFigures ? FIGURES.all : FIGURES.first + 1),
    divergences: isBody
      ? await whileUnchanged(record, `divergences within ${who.id}`, () =>
          divergences(record, { within: who.id, limit: DIVERGENCES }),
        )
      : null,
    members: isBody ? await membersOf(record, who.id) : [],
    replies: await listReplies(record, { who, limit: REPLIES }),
    said,
    pages: pagesOf(unsure ? said.total : said.total - said.unsure, STATEMENTS_A_PAGE, page),
    stancePages: pagesOf(alone ? stances.alone : stances.total, QUESTIONS, questions),
  };
}
