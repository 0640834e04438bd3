/** Who said what in a report, by speaker, each statement with the way back to its words in the text. */
import type { FC } from "hono/jsx";
import type { ReportEntity, ReportStatement } from "../../../record/queries/report-by-id.ts";
import { confidenceNumber, confidenceWords, isUnreviewed } from "../../present/confidence.ts";
import { count } from "../../present/count.ts";
import { dayWords } from "../../present/dates.ts";
import { KIND_WORDS } from "../../present/kind.ts";
import { languageTag } from "../language.ts";
import { nameOf, type Voice } from "./voices.ts";

interface SaidProps {
  readonly voices: readonly Voice[];
  readonly entities: readonly ReportEntity[];
  readonly language: string | null;
}

export const Said: FC<SaidProps> = ({ voices, entities, language }) => (
  <section class="said" aria-labelledby="said">
    <h2 id="said">Who said what</h2>
    {voices.length === 0 && <p class="quiet">No statement was found in this report.</p>}
    <div class="speakers">
      {voices.map((voice) => (
        <section class={`speaker voice-${voice.colour}`}>
          <h3 data-by={voice.speaker?.id}>{capital(nameOf(voice.speaker))}</h3>
          <p class="quiet">
            {aboutSpeaker(voice, entities)}
            {count(voice.statements.length, "statement")}
          </p>
          <ol>
            {voice.statements.map((statement) => (
              <SaidStatement statement={statement} language={language} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  </section>
);

const SaidStatement: FC<{ statement: ReportStatement; language: string | null }> = ({
  statement,
  language,
}) => (
  <li id={`said-${statement.id}`}>
    <p lang={languageTag(language)}>{statement.content.map((piece) => piece.exact).join(" … ")}</p>
    <p class="quiet">
      <abbr title={KIND_WORDS[statement.kind].meaning}>{KIND_WORDS[statement.kind].label}</abbr>
      {" · "}
      <span class={isUnreviewed(statement.confidence) ? "unreviewed-word" : undefined}>
        {confidenceWords(statement.confidence)} ({confidenceNumber(statement.confidence)})
      </span>
      {statement.saidOn && ` · ${said(statement.saidOn)}`}
      {" · "}
      <a href={`#${statement.id}`} aria-label={`In the text: statement ${statement.id.slice(1)}`}>
        in the text
      </a>
    </p>
  </li>
);

function said({ from, to }: NonNullable<ReportStatement["saidOn"]>): string {
  return from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}

function aboutSpeaker({ speaker }: Voice, entities: readonly ReportEntity[]): string {
  const entity = entities.find(({ id }) => id === speaker?.id);
  if (!entity) return "";
  const type = entity.type === "unnamed" ? "unnamed source" : entity.type;
  return [...entity.roles.slice(0, 2), type].map((words) => `${words} · `).join("");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
