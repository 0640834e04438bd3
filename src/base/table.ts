/** Tables looked up by words of a text. They have no prototype: `constructor` is in every ordinary object, but in none of these. */

/** `rows` and nothing else. */
export function table<T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, rows);
}
