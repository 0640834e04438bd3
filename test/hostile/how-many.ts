/** How much is tried: a little each time that all tests are run, as much as one has time for in a long run. */

/** Inputs of each kind. */
export const HOW_MANY = Number(process.env.STANDPOINT_HOSTILE ?? 4);
/** The first one's number, so that another run tries others, or one that failed again. */
const FIRST = Number(process.env.STANDPOINT_HOSTILE_FROM ?? 0);

export const numbers = (many = HOW_MANY): readonly number[] =>
  Array.from({ length: many }, (_, i) => FIRST + i);
