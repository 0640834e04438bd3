/** What was made of a position under review, and the fields by which it is corrected. */

import type { FC } from "hono/jsx";
import { hasCondition } from "../../../base/stances.ts";
import type { OnRecord } from "../../../record/entity/entity-links.ts";
import type { StoredPosition } from "../../../record/position/stored-positions.ts";
import { questionPath } from "../../http/paths.ts";
import { STANCE_WORDS, STANCES } from "../../wording/stance.ts";
import { Confidence, InReport } from "../entries.tsx";
import { typed } from "../form-fields.ts";
import { HolderName } from "../position.tsx";
import { StanceLabel } from "../stance.tsx";
import type { RefusedForm } from "./fields.tsx";

interface PositionAskedProps {
  readonly position: StoredPosition;
  /** The question's wording. */
  readonly asked: string;
}

/** What is asked, and the words of which it is asked. */
export const PositionAsked: FC<PositionAskedProps> = ({ position, asked }) => (
  <>
    <h2 class="asked">
      Is {position.holder ? <HolderName holder={position.holder} /> : "somebody not known"}{" "}
      <StanceLabel stance={position.stance} condition={position.condition} /> on{" "}
      {position.question === null ? (
        "a proposal that the report does not word"
      ) : (
        <>
          “<a href={questionPath(position.question)}>{asked}</a>”
        </>
      )}
      ?
    </h2>
    <blockquote class="judged">{position.passage.exact}</blockquote>
  </>
);

export const PositionFacts: FC<{ position: StoredPosition }> = ({ position }) => (
  <p class="quiet">
    <InReport
      report={position.report}
      {...(position.statements[0] !== undefined && { anchor: position.statements[0] })}
    />
    {" · "}
    <Confidence value={position.confidence} />
  </p>
);

interface PositionFieldsProps {
  /** Those of the report who are on record. */
  readonly holders: readonly OnRecord[];
  /** Wordings of questions that it may be on. */
  readonly questions: readonly string[];
  readonly sent: RefusedForm;
}

export const PositionFields: FC<PositionFieldsProps> = ({ holders, questions, sent }) => (
  <>
    <p>
      <label for="stance">Stance (s)</label>{" "}
      <select id="stance" name="stance" form="decide" data-key="s">
        <option value="">as found</option>
        {STANCES.filter((stance) => !hasCondition(stance)).map((stance) => (
          <option value={stance} selected={typed(sent, "stance") === stance}>
            {STANCE_WORDS[stance].label}
          </option>
        ))}
      </select>
    </p>
    <p>
      <label for="holder">Whose it is: an id on record (h)</label>{" "}
      <input
        id="holder"
        name="holder"
        form="decide"
        value={typed(sent, "holder")}
        list="holders"
        maxlength={200}
        autocomplete="off"
        data-key="h"
      />
      <datalist id="holders">
        {holders.map(({ id, name }) => (
          <option value={id}>{name}</option>
        ))}
      </datalist>
    </p>
    <p>
      <label for="question">Question: an id or its words (q)</label>{" "}
      <input
        id="question"
        name="question"
        form="decide"
        value={typed(sent, "question")}
        list="questions"
        maxlength={500}
        autocomplete="off"
        data-key="q"
      />
      <datalist id="questions">
        {questions.map((wording) => (
          <option value={wording} />
        ))}
      </datalist>
    </p>
  </>
);
