/** What a citation says of a statement or of a position: who, in which manner, and where. */
import type { QuotedFinding } from "../../record/position/quoted-finding.ts";
import type { Citation } from "./citation.ts";
import type { Kind } from "./kind.ts";
import { STANCE_WORDS } from "./stance.ts";

const HOW: Readonly<Record<Kind, string>> = {
  direct: "quoted",
  mixed: "quoted in part",
  indirect: "reported in other words",
  declined: "who would not say",
};

interface Places {
  readonly address: string;
  readonly original: string | null;
}

export function citationOf(found: QuotedFinding, places: Places): Citation {
  const { sentences } = found;
  if (found.sort === "position") {
    const { holder, stance, confidence, report, passage } = found.position;
    const who = holder?.name ?? "somebody not named";
    const on = found.asked === null ? "" : `: ${found.asked}`;
    return {
      ...{ sentences, who, how: `${STANCE_WORDS[stance].label}${on}`, confidence, report },
      ...{ spans: [passage], ...places },
    };
  }
  const { speaker, source, kind, polarity, confidence, report, content } = found.statement;
  const named = speaker?.onRecord?.name ?? speaker?.name;
  const unknown = source === "" ? "speaker not settled" : `“${source}”, not known who`;
  return {
    ...{ sentences, who: named ?? unknown, confidence, report, spans: content, ...places },
    how: polarity === "denied" ? `denying it, ${HOW[kind]}` : HOW[kind],
  };
}
