/** The ways of deciding of findings: positions and statements. */
import { Option } from "commander";
import { InputError } from "../../base/errors.ts";
import { type IsoDate, isoDate } from "../../base/passage.ts";
import { KINDS } from "../wording/kind.ts";
import { POLARITIES } from "../wording/polarity.ts";
import { STANCES } from "../wording/stance.ts";
import { addingWay } from "./adding-way.ts";
import type { DecideWay, WayOptions } from "./decide-ways.ts";

// Loaded when one of them runs, so that help starts without the database's code.
const positions = () => import("../../record/position/decide-positions.ts");
const statements = () => import("../../record/statement/decide-statements.ts");
const reports = () => import("../../record/report/correct-details.ts");

const FINDING = [
  "<finding>",
  "REPORT#p1, a position as `question` has it, or REPORT#s1, a statement",
] as const;

/** A statement, by its number in its report. */
const STATEMENT = /#s\d+$/;

export const FINDING_WAYS: readonly DecideWay[] = [
  {
    name: "accept",
    description: "Say that a position or a statement is as it was found.",
    arguments: [FINDING],
    example: "standpoint decide accept 4f1d2c3b5a697887#p2",
    decide: async (record, [finding = ""], who) =>
      STATEMENT.test(finding)
        ? (await statements()).acceptStatement(record, finding, who)
        : (await positions()).acceptPosition(record, finding, who),
  },
  {
    name: "correct",
    description: "Say what of a position, a statement or a report itself is otherwise.",
    arguments: [["<finding>", `${FINDING[1]}; or REPORT, for its day, publisher or headline`]],
    options: [
      () =>
        new Option("--stance <stance>", "of a position: the stance towards the question").choices(STANCES),
      () =>
        new Option(
          "--condition <words>",
          "of a position: the condition, in the report's words; empty for none",
        ),
      () => new Option("--holder <id>", "of a position: whose it is, an id on record"),
      () => new Option("--question <question>", "of a position: which question it is on"),
      () =>
        new Option(
          "--speaker <who>",
          "of a statement: whose it is, a name in the report or an id on record; empty for nobody known",
        ),
      () => new Option("--kind <kind>", "of a statement: how it is told").choices(KINDS),
      () =>
        new Option("--polarity <polarity>", "of a statement: whether its speaker says or denies it").choices(
          POLARITIES,
        ),
      () =>
        new Option(
          "--words <words>",
          "of a statement: what was said, in the report's words; pieces parted by …",
        ),
      () => new Option("--published <day>", "of a report: its day, as 2025-03-31; empty for none known"),
      () => new Option("--publisher <name>", "of a report: the paper it stood in; empty for none known"),
      () => new Option("--title <words>", "of a report: its headline; empty for none"),
    ],
    example: "standpoint decide correct 4f1d2c3b5a697887#s4 --speaker 'Ilse Varga' --why 'she goes on'",
    decide: async (record, [finding = ""], who, options) => {
      if (!finding.includes("#")) {
        const { published, publisher, title, ...other } = options;
        refuse(other, finding, "report", "--published, --publisher and --title");
        return (await reports()).correctDetails(
          record,
          finding,
          {
            ...given({ publisher, title }),
            ...(published === undefined ? {} : { published: dayOf(published) }),
          },
          who,
        );
      }
      if (STATEMENT.test(finding)) {
        const { speaker, kind, polarity, words, ...other } = options;
        refuse(other, finding, "statement", "--speaker, --kind, --polarity and --words");
        const change = given({ speaker, kind, polarity, words });
        return (await statements()).correctStatement(record, finding, change, who);
      }
      const { stance, condition, holder, question, ...other } = options;
      refuse(other, finding, "position", "--stance, --condition, --holder and --question");
      const change = given({ stance, holder, question });
      const none = condition === undefined ? {} : { condition: condition === "" ? null : condition };
      return (await positions()).correctPosition(record, finding, { ...change, ...none }, who);
    },
  },
  {
    name: "reject",
    description: "Say that nobody takes that position there, or said that.",
    arguments: [FINDING],
    example: "standpoint decide reject 4f1d2c3b5a697887#p2",
    decide: async (record, [finding = ""], who) =>
      STATEMENT.test(finding)
        ? (await statements()).rejectStatement(record, finding, who)
        : (await positions()).rejectPosition(record, finding, who),
  },
  addingWay,
];

/** Without what is undefined. */
function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Empty for none. Throws an InputError for what is no day. */
function dayOf(typed: string): IsoDate | null {
  const day = isoDate(typed);
  if (day === null && typed !== "") throw new InputError(`"${typed}" is no day: write it as 2025-03-31`);
  return day;
}

const OF_FINDINGS = [
  "stance",
  "condition",
  "holder",
  "question",
  "speaker",
  "kind",
  "polarity",
  "words",
  "published",
  "publisher",
  "title",
] as const;

/** Throws an InputError for an option that says nothing of such a finding. */
function refuse(options: WayOptions, finding: string, sort: string, takes: string): void {
  const wrong = OF_FINDINGS.find((name) => options[name] !== undefined);
  if (wrong)
    throw new InputError(`--${wrong} says nothing of ${finding}, which is a ${sort}: it takes ${takes}`);
}
