/** Cuts words into the pieces of an uncased vocabulary, longest match first (WordPiece, Wu et al. 2016). */

export interface Pieces {
  readonly first: number;
  readonly between: number;
  /** The ids of a word's pieces: at least one, at most LONGEST; the id of `[UNK]` for a word the pieces cannot spell. */
  cut(word: string): readonly number[];
}

const LONGEST = 16;
const LONGEST_WORD = 100;
/** Words kept cut; beyond so many the memory starts anew, so that an archive of millions does not fill it. */
const REMEMBERED = 50_000;

/** `vocabulary`: one piece a line, its id the number of its line, from 0. */
export function piecesOf(vocabulary: string): Pieces {
  const ids = new Map(vocabulary.split("\n").map((piece, id) => [piece, id]));
  const unknown = ids.get("[UNK]") ?? 0;
  let known = new Map<string, readonly number[]>();

  const cutAnew = (word: string): readonly number[] => {
    const plain = [
      ...word
        .toLowerCase()
        .normalize("NFD")
        .replace(/\p{Mn}+/gu, ""),
    ];
    if (plain.length === 0 || plain.length > LONGEST_WORD) return [unknown];
    const found: number[] = [];
    let at = 0;
    while (at < plain.length) {
      let end = plain.length;
      let id: number | undefined;
      for (; end > at; end--) {
        id = ids.get((at > 0 ? "##" : "") + plain.slice(at, end).join(""));
        if (id !== undefined) break;
      }
      if (id === undefined) return [unknown];
      found.push(id);
      at = end;
    }
    return found.slice(0, LONGEST);
  };

  return {
    first: ids.get("[CLS]") ?? 0,
    between: ids.get("[SEP]") ?? 0,
    cut(word) {
      let found = known.get(word);
      if (!found) {
        if (known.size >= REMEMBERED) known = new Map();
        found = cutAnew(word);
        known.set(word, found);
      }
      return found;
    },
  };
}
