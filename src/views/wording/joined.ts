/** How a wording came to be of its question, in words. */
import type { QuestionWording } from "../../record/question/question-by-id.ts";
import { confidenceNumber } from "./confidence.ts";
import { momentDay } from "./dates.ts";

/** `joined by the machine, 0.93`; of a person with the day. */
export function joinedWords({ joined, probability, decision }: QuestionWording): string {
  if (joined === "own") return "the wording that the question was made from";
  if (decision === null) return `joined by the machine, ${confidenceNumber(probability)}`;
  return `joined by ${decision.by}, ${momentDay(decision.at)}`;
}
