/** The ways of deciding of people and of questions. */
import { Option } from "commander";
import type { EntityType } from "../../base/vocabulary.ts";
import type { Decided, Decider } from "../../record/decision/put-decision.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import type { Kind } from "../wording/kind.ts";
import type { PolarityWord } from "../wording/polarity.ts";
import type { StanceName } from "../wording/stance.ts";

/** Options of single ways. */
export interface WayOptions {
  readonly reversed?: true;
  readonly stance?: StanceName;
  readonly condition?: string;
  readonly holder?: string;
  readonly question?: string;
  readonly speaker?: string;
  readonly kind?: Kind;
  readonly polarity?: PolarityWord;
  readonly words?: string;
  readonly at?: number;
  readonly source?: string;
  readonly cue?: string;
  readonly type?: EntityType;
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
}

export interface DecideWay {
  readonly name: string;
  readonly description: string;
  /** Name and description of each. */
  readonly arguments: readonly (readonly [name: string, description: string])[];
  readonly options?: readonly (() => Option)[];
  readonly example: string;
  readonly decide: (
    record: RecordStore,
    args: readonly string[],
    who: Decider,
    options: WayOptions,
  ) => Promise<Decided>;
}

// Loaded when one of them runs, so that help starts without the database's code.
const people = () => import("../../record/entity/decide-actors.ts");
const questions = () => import("../../record/question/decide-questions.ts");

const ENTITY = [
  "<entity>",
  "somebody in a report, REPORT#e1 or REPORT#Name, as `people review` has it",
] as const;

/** A wording's number, as `standpoint question` lists it. */
const WORDING = /^w\d+$/;

export const PEOPLE_WAYS: readonly DecideWay[] = [
  {
    name: "is",
    description: "Say that somebody in a report is this one on record.",
    arguments: [ENTITY, ["<id>", "the id on record"]],
    example: "standpoint decide is 4f1d2c3b5a697887#e4 tobias-renn --why 'he chaired the meeting'",
    decide: async (record, [entity = "", id = ""], who) => (await people()).decideIs(record, entity, id, who),
  },
  {
    name: "split",
    description:
      "Say that somebody in a report is nobody on record yet, whoever has that name; or that a wording is a question of its own.",
    arguments: [["<what>", `${ENTITY[1]}; or a wording's number, w12, as \`question\` has it`]],
    example: "standpoint decide split 4f1d2c3b5a697887#e4",
    decide: async (record, [what = ""], who) =>
      WORDING.test(what)
        ? (await questions()).splitWording(record, what, who)
        : (await people()).decideSplit(record, what, who),
  },
  {
    name: "same",
    description: "Say that two on record are one. The second id leads to the first from then on.",
    arguments: [
      ["<keep>", "the id that stays"],
      ["<other>", "the id that leads there"],
    ],
    example: "standpoint decide same q-4711 tobias-renn --why 'same birth date and seat'",
    decide: async (record, [keep = "", other = ""], who) =>
      (await people()).decideSame(record, keep, other, who),
  },
  {
    name: "different",
    description:
      "Say that two people, organizations or questions are two, so that their merging is not suggested again.",
    arguments: [
      ["<one>", "an id on record"],
      ["<other>", "another"],
    ],
    example: "standpoint decide different hamish-doyle hamish-doyle-jr",
    decide: async (record, [one = "", other = ""], who) =>
      (await (await questions()).isQuestion(record, one))
        ? (await questions()).questionsDiffer(record, one, other, who)
        : (await people()).decideDifferent(record, one, other, who),
  },
];

const QUESTION = ["<question>", "a question's id, or one of its wordings"] as const;
const reversed = () =>
  new Option("--reversed", "the two are worded the other way round: for the one is against the other");

export const QUESTION_WAYS: readonly DecideWay[] = [
  {
    name: "merge",
    description: "Say that two questions are one. The second leads to the first from then on.",
    arguments: [
      ["<keep>", "the question that stays"],
      ["<other>", "the question that leads there"],
    ],
    options: [reversed],
    example: "standpoint decide merge ferry-subsidy-outer-skerries-end keep-crossings-funded --reversed",
    decide: async (record, [keep = "", other = ""], who, options) =>
      (await questions()).mergeQuestions(record, keep, other, options.reversed === true, who),
  },
  {
    name: "pin",
    description: "Say that a wording is of this question, whatever the machine finds.",
    arguments: [["<wording>", "its number, w12, or its words"], QUESTION],
    options: [reversed],
    example: "standpoint decide pin w12 ferry-subsidy-outer-skerries-end",
    decide: async (record, [wording = "", question = ""], who, options) =>
      (await questions()).pinWording(record, wording, question, options.reversed === true, who),
  },
  {
    name: "reword",
    description: "Show a question in other words. Its id and what it collects stay.",
    arguments: [QUESTION, ["<words>", "the new wording, Should …?"]],
    example: `standpoint decide reword end-thing "Should the ferry subsidy to the Outer Skerries end?"`,
    decide: async (record, [question = "", words = ""], who) =>
      (await questions()).rewordQuestion(record, question, words, who),
  },
  {
    name: "watch",
    description:
      "Watch a question, on record or not: one that nobody asked yet collects what fits, from old reports too.",
    arguments: [["<question>", "a question's id, one of its wordings, or a new one, Should …?"]],
    example: `standpoint decide watch "Should the Brannoch lighthouse be sold?"`,
    decide: async (record, [question = ""], who) => (await questions()).watchQuestion(record, question, who),
  },
];
