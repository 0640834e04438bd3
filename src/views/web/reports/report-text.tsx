/** The text of a report as it stands, each statement's words marked in it and its speaker's name beside them. */
import type { Child, FC } from "hono/jsx";
import type { ReportStatement } from "../../../record/report/report-by-id.ts";
import { confidenceNumber, isUnreviewed } from "../../wording/confidence.ts";
import { KIND_WORDS } from "../../wording/kind.ts";
import { POLARITY_WORDS } from "../../wording/polarity.ts";
import { languageTag } from "../language.ts";
import type { LaidParagraph, Layer, PartLayer, Piece } from "./laid-text.ts";
import { shownWords, withoutEmptyRuns } from "./shown-words.ts";
import { nameOf } from "./voices.ts";

interface ReportTextProps {
  readonly paragraphs: readonly LaidParagraph[];
  readonly language: string | null;
  readonly colours: ReadonlyMap<string, number>;
}

/** A statement's note has the id `s3`; the words that are part of it carry `data-s="s3"`. */
export const ReportText: FC<ReportTextProps> = ({ paragraphs, language, colours }) => (
  <div class="text" lang={languageTag(language)}>
    {withoutEmptyRuns(paragraphs).map((paragraph) => (
      <p class={paragraph.boilerplate ? "aside" : undefined} id={`c${paragraph.start}`}>
        {paragraph.pieces.map((piece) => (
          <>
            {piece.begins.map((statement) => (
              <Note statement={statement} colour={colours.get(statement.id) ?? 0} />
            ))}
            {piece.beginsBoilerplate && (
              <span class="boilerplate-label" lang="en">
                Not part of the report
              </span>
            )}
            {wrapped(piece, colours)}
          </>
        ))}
      </p>
    ))}
  </div>
);

const Note: FC<{ statement: ReportStatement; colour: number }> = ({ statement, colour }) => (
  <a
    class={`note voice-${colour}`}
    id={statement.id}
    href={`#said-${statement.id}`}
    data-by={statement.speaker?.id}
    data-note={statement.id}
    lang="en"
  >
    <span class="note-name">{nameOf(statement.speaker)}</span>
    <span class="note-more">
      {" "}
      {KIND_WORDS[statement.kind].label}
      {statement.polarity === "denied" && ` · ${POLARITY_WORDS.denied.label}`} ·{" "}
      {statement.added ? "added" : confidenceNumber(statement.confidence)}
      {isUnreviewed(statement.confidence) && " · unreviewed"}{" "}
    </span>
  </a>
);

/** The piece's words inside one element for each layer that holds them, the widest outermost. */
function wrapped(piece: Piece, colours: ReadonlyMap<string, number>): Child {
  return piece.layers.reduceRight<Child>(
    (inner, layer) => layerElement(layer, piece, colours, inner),
    shownWords(piece.exact),
  );
}

function layerElement(layer: Layer, piece: Piece, colours: ReadonlyMap<string, number>, inner: Child): Child {
  if (layer.what === "figure") {
    const begins = piece.beginsFigures.includes(layer.figure);
    return (
      <span class="figure" id={begins ? layer.figure.id : undefined}>
        {inner}
      </span>
    );
  }
  if (!("statement" in layer)) {
    if (layer.what === "boilerplate") return <span class="boilerplate">{inner}</span>;
    return <mark id={piece.beginsPassage ? "passage" : undefined}>{inner}</mark>;
  }
  const { what, statement } = layer;
  return (
    <span
      class={`${what} voice-${colours.get(statement.id) ?? 0}${manner(layer)}`}
      data-s={statement.id}
      data-by={statement.speaker?.id}
    >
      {inner}
    </span>
  );
}

function manner({ what, statement: { kind, confidence } }: PartLayer): string {
  if (what !== "content") return "";
  const loose = kind === "indirect" || kind === "declined" ? " loose" : "";
  return isUnreviewed(confidence) ? `${loose} unreviewed` : loose;
}
