/** Positions, histories and divergences as lines for a terminal. */
import type { HolderHistory } from "../../record/comparison/changes.ts";
import type { StoredDivergence } from "../../record/comparison/divergences.ts";
import type { InForce } from "../../record/comparison/positions-in-force.ts";
import type { StoredPosition } from "../../record/position/stored-positions.ts";
import { count } from "../wording/count.ts";
import { dayWords } from "../wording/dates.ts";
import { CHANGE_WORDS, DIVERGENCE_WORDS, VERSUS_WORDS } from "../wording/position-words.ts";
import { STANCE_WORDS, STANCES } from "../wording/stance.ts";

const oneLine = (words: string) => words.replace(/\s+/g, " ");

/** Who, which stance, the words, where they stand; for one position by itself. */
export function positionLine(position: StoredPosition): string {
  const { holder, stance, condition, passage, report } = position;
  const on = condition === null ? "" : ` (${oneLine(condition)})`;
  const where = [report.published && dayWords(report.published), report.publisher, position.id];
  return `${holder?.name ?? "holder not known"}, ${STANCE_WORDS[stance].label}${on}: “${oneLine(passage.exact)}” · ${where
    .filter((part) => part)
    .join(" · ")}`;
}

/** A paragraph for each stance that somebody takes, in the order in which a reader expects them. */
export function tableLines(standing: readonly InForce[]): readonly string[] {
  return STANCES.flatMap((stance) => {
    const holders = standing.filter(({ position }) => position.stance === stance);
    if (holders.length === 0) return [];
    return [`${STANCE_WORDS[stance].label} (${holders.length})`, ...holders.flatMap(holderLines)];
  });
}

function holderLines({ holder, position, since, restated }: InForce): readonly string[] {
  const again = restated === 0 ? "" : `, restated in ${count(restated, "more report")}`;
  const last = position.day && position.day !== since ? `, last ${dayWords(position.day)}` : "";
  const mark = position.unreviewed ? " (unreviewed)" : "";
  const condition = position.condition === null ? [] : [`      on condition: ${oneLine(position.condition)}`];
  const where = [position.report.publisher, position.id].filter((part) => part !== null).join(" · ");
  return [
    `  ${holder.name}${mark}  since ${dayWords(since)}${last}${again}`,
    ...condition,
    `      “${oneLine(position.passage.exact)}” · ${where}`,
  ];
}

export function divergenceLines(divergence: StoredDivergence): readonly string[] {
  const { a, b, within, versus, from, to, phases } = divergence;
  const until = to === null ? `since ${dayWords(from)}` : `${dayWords(from)} – ${dayWords(to)}`;
  return [
    `${a.name} and ${b.name}, within ${within.name}, ${VERSUS_WORDS[versus]}, ${until}`,
    ...phases.map(
      (phase) =>
        `  from ${dayWords(phase.from)}: ${DIVERGENCE_WORDS[phase.kind]}: ${a.name} ${side(phase.a)}, ${b.name} ${side(phase.b)}`,
    ),
  ];
}

function side({ stance, condition }: StoredPosition): string {
  return `${STANCE_WORDS[stance].label}${condition === null ? "" : ` (${oneLine(condition)})`}`;
}

export function changeLines(histories: readonly HolderHistory[]): readonly string[] {
  return histories.flatMap(({ holder, changes }) =>
    changes.map(
      ({ kind, day, from, to }) =>
        `${dayWords(day)}  ${holder.name} ${CHANGE_WORDS[kind]}: from ${side(from)} to ${side(to)} · ${to.id}`,
    ),
  );
}
