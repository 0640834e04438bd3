/** What a form of the review decides of a finding, and of those that say the same. */
import { z } from "zod";
import type { Decided, Decider } from "../../../record/decision/put-decision.ts";
import { decidePositions } from "../../../record/position/decide-positions.ts";
import type { WaitingFinding } from "../../../record/review/review-queue.ts";
import { decideStatements } from "../../../record/statement/decide-statements.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { AddressError } from "../../http/params.ts";
import { KINDS } from "../../wording/kind.ts";
import { POLARITIES } from "../../wording/polarity.ts";
import { STANCES } from "../../wording/stance.ts";
import type { Fields } from "../form-fields.ts";
import { wordsOf } from "./statement-card.tsx";

const short = z.string().trim().max(500);
const given = short.transform((value) => (value === "" ? undefined : value)).optional();

export const finding = short.regex(/^[\w-]+#[sp][1-9]\d*$/);
export const whole = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 40);

const sent = z.object({
  finding,
  /** The place in the sitting; missing where the finding was asked for by itself. */
  at: whole.optional(),
  only: z.literal("yes").optional(),
  what: z.enum(["accept", "correct", "reject", "assign"]),
  stance: z.enum(["", ...STANCES]).optional(),
  holder: given,
  question: given,
  speaker: given,
  nobody: z.literal("yes").optional(),
  kind: z.enum(["", ...KINDS]).optional(),
  polarity: z.enum(["", ...POLARITIES]).optional(),
  words: z.string().trim().max(5000).optional(),
  why: given,
  to: given,
});
export type ReviewForm = z.infer<typeof sent>;

/** Throws an AddressError for what no form of the review sends. */
export function sentIn(fields: Fields): ReviewForm {
  const parsed = sent.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new AddressError("what was sent is no decision of a finding");
}

/** Of all of them or, if one of them cannot be decided of so, of none; the first decision stands for the others. */
export async function decided(
  writer: RecordStore,
  findings: readonly WaitingFinding[],
  form: ReviewForm,
  who: Decider,
): Promise<Decided> {
  const [first] = findings;
  if (!first) throw new AddressError("the record has no such finding any more");
  const ids = findings.map(({ id }) => id);
  const { what } = form;
  if (what === "assign" && form.to === undefined) throw new AddressError("say to whom it is handed");
  const to = what === "assign" && form.to !== undefined ? { to: form.to } : {};
  const made =
    first.sort === "statement"
      ? await decideStatements(writer, ids, what, { ...statementChange(first.statement, form), ...to }, who)
      : await decidePositions(writer, ids, what, { ...positionChange(form), ...to }, who);
  const [done] = made;
  if (!done) throw new AddressError("nothing was decided");
  return done;
}

function positionChange({ what, stance, holder, question }: ReviewForm) {
  if (what !== "correct") return {};
  return something({
    ...(stance ? { stance } : {}),
    ...(holder && { holder }),
    ...(question && { question }),
  });
}

/** Throws an AddressError for a correction that says nothing. */
function something<T extends object>(change: T): T {
  if (Object.keys(change).length > 0) return change;
  throw new AddressError("nothing is to be corrected: say what is otherwise, or accept it");
}

function statementChange(
  statement: Parameters<typeof wordsOf>[0],
  { what, speaker, nobody, kind, polarity, words }: ReviewForm,
) {
  if (what !== "correct") return {};
  // A browser sends line ends of its own; the field holds the words as they were found until somebody changes them.
  const typed = words?.replace(/\r\n/g, "\n");
  const isOther = typed !== undefined && typed !== "" && typed !== wordsOf(statement).trim();
  return something({
    ...(nobody ? { speaker: "" } : speaker === undefined ? {} : { speaker }),
    ...(kind ? { kind } : {}),
    ...(polarity ? { polarity } : {}),
    ...(isOther ? { words: typed } : {}),
  });
}
