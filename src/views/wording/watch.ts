/** A watch in words. */
import type { ListedWatch } from "../../record/watch/list-watches.ts";
import { STANCE_WORDS } from "./stance.ts";

type Watched = ListedWatch extends infer W
  ? W extends W
    ? Omit<W, "id" | "since" | "unread" | "isPartial">
    : never
  : never;

/** What it is of, as a headline. */
export function watchWords(watch: Watched): string {
  switch (watch.kind) {
    case "question":
      return watch.question.wording;
    case "divergence": {
      const on = watch.question ? ` on “${watch.question.wording}”` : "";
      return `Divergences${watch.within ? ` within ${watch.within.name}` : ""}${on}`;
    }
    case "search": {
      const { typed, speaker, question, stance, publisher, kind } = watch.search;
      const told = [typed, speaker?.id, question, stance && STANCE_WORDS[stance].label, publisher, kind];
      return told.filter(Boolean).join(" · ");
    }
    default:
      return watch.who.name;
  }
}

/** What is counted of it. */
export const NEW_WORDS: Readonly<Record<ListedWatch["kind"], string>> = {
  search: "new statement",
  person: "new statement",
  organization: "new statement",
  question: "new position",
  divergence: "new divergence",
};
