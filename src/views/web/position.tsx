/** The words that a position rests on, with the report that they stand in. */
import type { FC } from "hono/jsx";
import type { Holder } from "../../record/queries/holders.ts";
import type { StoredPosition } from "../../record/queries/stored-positions.ts";
import { AddedBy, Confidence, InReport } from "./entries.tsx";
import { whoPath } from "./paths.ts";
import { Quotation } from "./quotation.tsx";

export const PositionWords: FC<{ position: StoredPosition }> = ({ position }) => {
  const { passage, report, statements, confidence, unreviewed, wording, reversed, added } = position;
  return (
    <>
      <Quotation pieces={[passage]} report={{ id: report.id }} />
      <p class="quiet">
        <InReport report={report} {...(statements[0] !== undefined && { anchor: statements[0] })} />
        {unreviewed && (
          <>
            {" · "}
            <Confidence value={confidence} />
          </>
        )}
        {added && (
          <>
            {" · "}
            <AddedBy added={added} />
          </>
        )}
        {reversed && wording && (
          <>
            {" · "}
            <span class="reversed">worded the other way round: “{wording.text}”</span>
          </>
        )}
      </p>
    </>
  );
};

/** Somebody of one report alone has no page, and is named only. */
export const HolderName: FC<{ holder: Holder }> = ({ holder: { kind, id, name } }) =>
  kind === "entity" ? <span>{name}</span> : <a href={whoPath({ kind, id })}>{name}</a>;
