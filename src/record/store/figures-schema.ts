/** The record's tables of times and figures, as the queries see them. */
import type { Generated } from "kysely";
import type { IsoDate } from "../../base/passage.ts";
import type { Relation } from "../../base/vocabulary.ts";

interface FigureTable {
  id: Generated<number>;
  analysis_id: number;
  /** Its place among the analysis's figures, from 0: `f1` is 0. */
  position: number;
  passage_id: number;
  /** The sentence that it stands in. */
  sentence_id: number;
  value: number;
  upper: number | null;
  relation: Relation;
  unit: string | null;
  counted: string | null;
  /** `counted` in the form by which figures line up; empty where nothing is told. */
  counted_key: string;
  source_id: number | null;
  period_from: IsoDate | null;
  period_to: IsoDate | null;
}

interface TimeTable {
  analysis_id: number;
  position: number;
  passage_id: number;
  from_day: IsoDate | null;
  to_day: IsoDate | null;
}

export interface FiguresSchema {
  figures: FigureTable;
  times: TimeTable;
  /** What is searched of a figure: what it counts, its sentence, and its source's names. */
  figure_words: {
    id: number;
    analysis_id: number;
    counted: string | null;
    sentence: string;
    source: string | null;
  };
}
