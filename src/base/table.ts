/** Tables that are looked into by what stands in a text: `constructor` is in none of them, as it is in every ordinary object. */

/** `rows` and nothing else. */
export function table<T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, rows);
}
