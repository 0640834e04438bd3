/** Brings the wordings of one proposal in a report under one question, the stance turned where they are worded the other way round. */
import { type Matcher, SAME, type Wording } from "../questions/wording.ts";

export interface Joined {
  readonly question: string;
  readonly reversed: boolean;
}

/** More questions than this in one report are not compared each with each. */
const MOST = 60;

/** For each wording the question it goes by: the first of those alike. */
export function joinWordings(wordings: readonly string[], matcher: Matcher): readonly Joined[] {
  const known = new Map<string, Joined>();
  const heads: Wording[] = [];
  return wordings.map((text) => {
    const same = known.get(text);
    if (same) return same;
    const wording = matcher.prepare(text);
    let best: { readonly joined: Joined; readonly probability: number } | null = null;
    for (const head of heads.slice(0, MOST)) {
      const { probability, reversed } = matcher.compare(head, wording);
      if (probability >= SAME && probability > (best?.probability ?? 0))
        best = { joined: { question: head.text, reversed }, probability };
    }
    const joined = best?.joined ?? { question: text, reversed: false };
    if (!best) heads.push(wording);
    known.set(text, joined);
    return joined;
  });
}
