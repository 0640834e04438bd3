/** Writes the figures and times of one analysis. */
import type { Figure, Time } from "../../analysis/analysis.ts";
import type { Span } from "../../base/passage.ts";
import { type EntityIds, rowOf } from "../entity/entity-rows.ts";
import type { PassageIds } from "../shared/put-passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";
import { countedKey } from "./counted-key.ts";

type Db = Store["db"];

/** `sentences[i]` is the sentence of `figures[i]`; `passages` knows the spans of both. */
export async function putFigures(
  db: Db,
  analysis: number,
  figures: readonly Figure[],
  sentences: readonly Span[],
  entities: EntityIds,
  passages: PassageIds,
): Promise<void> {
  const rows = figures.map((figure, position) => ({
    analysis_id: analysis,
    position,
    passage_id: passages(figure),
    sentence_id: passages(sentences[position] ?? figure),
    value: figure.value,
    upper: figure.upper,
    relation: figure.relation,
    unit: figure.unit,
    counted: figure.counted,
    counted_key: countedKey(figure.counted),
    source_id: figure.source === null ? null : rowOf(entities, figure.source),
    period_from: figure.period?.from ?? null,
    period_to: figure.period?.to ?? null,
  }));
  await inBatches(rows, (batch) => db.insertInto("figures").values(batch).execute());
}

export async function putTimes(
  db: Db,
  analysis: number,
  times: readonly Time[],
  passages: PassageIds,
): Promise<void> {
  const rows = times.map((time, position) => ({
    analysis_id: analysis,
    position,
    passage_id: passages(time),
    from_day: time.from,
    to_day: time.to,
  }));
  await inBatches(rows, (batch) => db.insertInto("times").values(batch).execute());
}
