/** The few errors that are expected to reach a reader. Each message names the input and says what to do. */

/** Something handed in cannot be read: a path, a page, a line of JSON. Nothing on record was changed. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** The record cannot be opened or written. What it held before is untouched. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

/** A weights file is missing, damaged or of another version. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

/** The message of anything thrown, on one line. */
export function messageOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
}

/** A name or a message on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
