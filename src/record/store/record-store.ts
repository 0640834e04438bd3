/** A record that is open: its store, its archive of captures and what compares wordings. */
import type { Matcher } from "../../analysis/questions/wording.ts";
import type { Archive } from "../../source/archive.ts";
import type { Store } from "./store.ts";

/** An open record. Queries take it as their first argument. */
export interface RecordStore extends Store {
  /** The record's folder. */
  readonly path: string;
  /** The captures' bytes by their SHA-256. */
  readonly archive: Archive;
  /** How wordings of questions are compared; loaded when it is first asked for. Throws a ModelError if it cannot be. */
  readonly matcher: () => Matcher;
}
