/** The rows of an analysis's entities, by their ids within the analysis. */
export type EntityIds = ReadonlyMap<string, number>;

/** Throws a RangeError if the analysis has no such entity. */
export function rowOf(ids: EntityIds, local: string): number {
  const id = ids.get(local);
  if (id === undefined) throw new RangeError(`the analysis names an entity ${local} that it does not have`);
  return id;
}
