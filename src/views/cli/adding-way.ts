/** `standpoint decide add`: a statement or a position that the machine missed. */
import { Option } from "commander";
import { InputError } from "../../base/errors.ts";
import { ENTITY_TYPES } from "../../base/vocabulary.ts";
import { KINDS } from "../wording/kind.ts";
import { POLARITIES } from "../wording/polarity.ts";
import { STANCES } from "../wording/stance.ts";
import type { DecideWay, WayOptions } from "./decide-ways.ts";
import { wholeNumber } from "./options.ts";

// Loaded when it runs, so that help starts without the database's code.
const statements = () => import("../../record/statement/add-statement.ts");
const positions = () => import("../../record/position/add-position.ts");

const OF_STATEMENTS = ["speaker", "source", "cue", "kind", "polarity"] as const;
const OF_POSITIONS = ["stance", "holder", "question", "condition"] as const;

export const addingWay: DecideWay = {
  name: "add",
  description:
    "Add a statement that the machine missed, or with --stance a position. It counts as found by you, wherever the report's words still stand.",
  arguments: [["<report>", "a report's id"]],
  options: [
    () =>
      new Option(
        "--words <words>",
        "what was said, or what shows the position, in the report's words; a statement's pieces parted by …",
      ),
    () =>
      new Option("--at <offset>", "where the words begin, in UTF-16 units of its text").argParser(
        wholeNumber(0),
      ),
    () =>
      new Option(
        "--speaker <who>",
        "of a statement: whose words they are, a name in the report or an id on record; none if it is not told",
      ),
    () => new Option("--source <words>", "of a statement: the words that name who said it"),
    () => new Option("--cue <words>", "of a statement: the words that report it"),
    () => new Option("--kind <kind>", "of a statement: how it is told").choices(KINDS),
    () =>
      new Option("--polarity <polarity>", "of a statement: whether its speaker says or denies it").choices(
        POLARITIES,
      ),
    () => new Option("--stance <stance>", "of a position: the stance towards the question").choices(STANCES),
    () => new Option("--holder <who>", "of a position: whose it is, a name in the report or an id on record"),
    () => new Option("--question <question>", "of a position: one on record, or a new one, Should …?"),
    () =>
      new Option("--condition <words>", "of a conditional position: the condition, in the report's words"),
    () =>
      new Option(
        "--type <type>",
        "what they are whom the machine took for nobody: a person if not given",
      ).choices(ENTITY_TYPES),
  ],
  example:
    "standpoint decide add 4f1d2c3b5a697887 --words 'the quay is ours' --speaker 'Ilse Varga' --cue shouted",
  decide: async (record, [report = ""], who, options) => {
    const { words, at, type } = options;
    if (words === undefined) throw new InputError("no words are given: say --words, as the report has them");
    const marked = { words, at };
    const kindOf = type === undefined ? {} : { type };
    if (options.stance === undefined) {
      refuse(options, OF_POSITIONS, "position, which needs its --stance");
      const { speaker, source, cue, kind, polarity } = options;
      const statement = {
        content: marked,
        ...kindOf,
        ...(speaker ? { speaker } : {}),
        ...(source ? { source: { words: source } } : {}),
        ...(cue ? { cue: { words: cue } } : {}),
        ...(kind ? { kind } : {}),
        ...(polarity ? { polarity } : {}),
      };
      return (await statements()).addStatement(record, report, statement, who);
    }
    refuse(options, OF_STATEMENTS, "statement, which has no --stance");
    const { stance, holder, question, condition } = options;
    if (!holder || !question)
      throw new InputError("a position has a holder and a question: say --holder and --question");
    const under = condition ? { condition: { words: condition } } : {};
    const position = { words: marked, ...kindOf, stance, holder, question, ...under };
    return (await positions()).addPosition(record, report, position, who);
  },
};

/** Throws an InputError for an option that is of the other sort. */
function refuse(options: WayOptions, names: readonly (keyof WayOptions)[], of: string): void {
  const wrong = names.find((name) => options[name] !== undefined);
  if (wrong) throw new InputError(`--${wrong} is of a ${of}`);
}
