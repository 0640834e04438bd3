/** A position: its stance, and the words that it rests on with the report that they stand in. */
import type { FC, PropsWithChildren } from "hono/jsx";
import type { Holder } from "../../record/entity/holders.ts";
import type { StoredPosition } from "../../record/position/stored-positions.ts";
import { whoPath } from "../http/paths.ts";
import { AddedBy, Confidence, InReport } from "./entries.tsx";
import { Quotation } from "./quotation.tsx";
import { FindingTools } from "./quoting/finding-tools.tsx";
import { useSentences } from "./sentences.tsx";
import { StanceLabel } from "./stance.tsx";

/** A stance and its words; before the stance what is told of it, such as whose it is. */
export const StanceTaken: FC<PropsWithChildren<{ position: StoredPosition }>> = ({ position, children }) => (
  <>
    <p class="stance-line">
      {children}
      <StanceLabel stance={position.stance} condition={position.condition} />
    </p>
    <PositionWords position={position} />
  </>
);

interface PositionWordsProps {
  readonly position: StoredPosition;
  /** What tells it from others on the page; whose it is, unless it is said. */
  readonly about?: string;
}

export const PositionWords: FC<PositionWordsProps> = ({ position, about }) => {
  const { id, passage, report, statements, confidence, unreviewed, added } = position;
  const finding = id.slice(id.lastIndexOf("#") + 1);
  return (
    <>
      <Quotation pieces={[passage]} sentences={useSentences(report.id, finding)} report={{ id: report.id }} />
      <Reversed position={position} />
      <div class="facts">
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
        </p>
        <FindingTools report={report.id} finding={finding} about={about ?? position.holder?.name ?? ""} />
      </div>
    </>
  );
};

/** Where the report puts the question the other way round, the stance is not the one that its words seem to take: it is told. */
export const Reversed: FC<{ position: Pick<StoredPosition, "reversed" | "wording"> }> = ({
  position: { reversed, wording },
}) =>
  reversed && wording ? (
    <p class="reversed">
      <b>Worded the other way round:</b> “{wording.text}”
    </p>
  ) : null;

/** Somebody of one report alone has no page, and is named only. */
export const HolderName: FC<{ holder: Holder }> = ({ holder: { kind, id, name } }) =>
  kind === "entity" ? <span>{name}</span> : <a href={whoPath({ kind, id })}>{name}</a>;
