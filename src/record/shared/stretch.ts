/** Long lists are read in stretches: each row with the key that it stands at, after which the next stretch begins. */
export interface Keyed<K, R> {
  /** Good for asking what comes after it, also when rows were put on record in between. */
  readonly key: K;
  readonly row: R;
}
