/** What a decision says, in words. */
import type { DecisionRow } from "../../record/review/list-decisions.ts";
import { denialWords } from "./polarity.ts";

/** What each kind of decision says, as lists of them have it. */
const SAYS: Readonly<Record<DecisionRow["what"], (d: DecisionRow) => string>> = {
  pin: (d) => `“${d.wording}” is of ${d.recordId}${otherWay(d)}`,
  reword: (d) => `${d.recordId} is worded “${d.wording}”`,
  watch: (d) => `watches ${d.recordId}`,
  accept: (d) => `${place(d)} is right`,
  correct: (d) => `${place(d)} is ${correctionWords(d)}`,
  reject: (d) => `${place(d)} is no ${d.kind}`,
  add: (d) => `adds ${place(d)}: ${d.detail?.holder ? "" : `${d.detail?.name ?? ""} `}${correctionWords(d)}`,
  assign: (d) => `hands ${place(d)} to ${d.detail?.to ?? "somebody"}`,
  is: (d) => `${d.reportId}#${d.entityName} is ${d.recordId}`,
  split: (d) =>
    d.kind === "question"
      ? `“${d.wording}” is a question of its own, ${d.recordId}${d.otherId ? `, apart from ${d.otherId}` : ""}`
      : `${d.reportId}#${d.entityName} is somebody else, ${d.recordId}`,
  same: (d) =>
    d.kind === "publisher"
      ? `“${d.otherId}” is another name of the paper “${d.recordId}”`
      : `${d.otherId} is the same as ${d.recordId}${otherWay(d)}`,
  different: (d) =>
    d.kind === "publisher"
      ? `“${d.recordId}” and “${d.otherId}” are two papers`
      : `${d.recordId} and ${d.otherId} are different`,
  set: (d) =>
    `${d.detail?.variable ?? ""} is ${d.detail?.value == null ? "not said" : `“${d.detail.value}”`} of the statement at “${d.detail?.exact ?? ""}” in ${d.reportId}`,
  undo: (d) => `undoes ${d.undoes}`,
};

const otherWay = (d: DecisionRow) => (d.reversed ? ", worded the other way round" : "");
const place = (d: DecisionRow) =>
  d.kind === "report"
    ? `report ${d.reportId}`
    : `the ${d.kind} at “${d.detail?.exact ?? ""}”${denial(d)} in ${d.reportId}`;
const denial = ({ detail }: DecisionRow) =>
  detail?.denial === undefined ? "" : `, ${denialWords({ polarity: "denied", cue: detail.denial })},`;

function correctionWords({ detail }: DecisionRow): string {
  if (!detail) return "";
  const { stance, condition, holder, question, kind, polarity, speaker, content } = detail;
  const { published, publisher, title } = detail;
  return [
    kind,
    polarity,
    speaker === null ? "nobody's" : speaker && `by ${speaker}`,
    content && `“${content.map(({ exact }) => exact).join(" … ")}”`,
    stance,
    condition && `on condition “${condition}”`,
    holder && `of ${holder.id}`,
    question && `on ${question}`,
    published === null ? "of no known day" : published && `of ${published}`,
    publisher === null ? "of no known paper" : publisher && `by ${publisher}`,
    title === null ? "without a headline" : title && `headed “${title}”`,
  ]
    .filter((part) => part)
    .join(" ");
}

/** `ilse-varga is the same as varga`; without who said so, and when. */
export function decisionWords(decision: DecisionRow): string {
  if (isOfWithdrawn(decision))
    return `${decision.what}: a ${decision.kind} in ${decision.reportId}, which was withdrawn`;
  const first = decision.detail?.with;
  return `${SAYS[decision.what](decision)}${first === undefined ? "" : ` (with decision ${first})`}`;
}

/** Its words went with the report. */
function isOfWithdrawn({ kind, reportId, detail, entityName }: DecisionRow): boolean {
  if (kind === "report") return detail !== null && Object.keys(detail).length === 0;
  return reportId !== null && (detail !== null ? detail.exact === undefined : entityName === "(withdrawn)");
}
