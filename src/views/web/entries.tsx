/** Statements in a list: the words, who says them, how sure that is, and the way to the place in the report. */
import type { FC } from "hono/jsx";
import type { Added } from "../../record/decision/added.ts";
import type { OnRecord } from "../../record/entity/entity-links.ts";
import type { MarkedEntry } from "../../record/statement/search-statements.ts";
import type { EntryReport, StatementEntry } from "../../record/statement/statement-entries.ts";
import { reportPath, whoPath } from "../http/paths.ts";
import { confidenceNumber, confidenceWords, isUnreviewed } from "../wording/confidence.ts";
import { dayWords, momentDay } from "../wording/dates.ts";
import { KIND_WORDS } from "../wording/kind.ts";
import { Denial } from "./denial.tsx";
import { languageTag } from "./language.ts";
import { Quotation } from "./quotation.tsx";
import { FindingTools } from "./quoting/finding-tools.tsx";

/** What the headings around a statement say already, and the statement need not. */
export interface SaidAlready {
  readonly speaker?: boolean;
  readonly report?: boolean;
}

interface StatementItemProps {
  readonly entry: StatementEntry & Pick<Partial<MarkedEntry>, "marked">;
  readonly known?: SaidAlready;
}

export const StatementItem: FC<StatementItemProps> = ({ entry, known = {} }) => (
  <li>
    {!known.speaker && (
      <p class="who">
        <Speaker entry={entry} />
      </p>
    )}
    <Denial of={entry} />
    <Quotation
      pieces={entry.content}
      sentences={entry.sentences}
      source={entry.sourceAt}
      cue={entry.cueAt}
      marked={entry.marked ?? null}
      report={entry.report}
    />
    <div class="facts">
      <p class="quiet">
        {known.report ? (
          <a href={reportPath(entry.report.id, entry.id)} aria-label={`In the report: ${shortOf(entry)}`}>
            in the report
          </a>
        ) : (
          <InReport report={entry.report} anchor={entry.id} />
        )}
        {" · "}
        <StatementFacts entry={entry} />
      </p>
      <FindingTools report={entry.report.id} finding={entry.id} about={`“${shortOf(entry)}”`} />
    </div>
  </li>
);

export const Speaker: FC<{ entry: Pick<StatementEntry, "speaker" | "source"> }> = ({ entry }) => {
  const { speaker, source } = entry;
  if (speaker?.onRecord) return <WhoLink who={speaker.onRecord} />;
  if (speaker) return <>{speaker.name}</>;
  return <>{source ? `“${source}”, not known who` : "Speaker not settled"}</>;
};

export const WhoLink: FC<{ who: OnRecord }> = ({ who }) => <a href={whoPath(who)}>{who.name}</a>;

/** Kind, confidence, and when it was said where the report tells. */
const StatementFacts: FC<{ entry: StatementEntry }> = ({ entry: { kind, confidence, added, saidOn } }) => (
  <>
    <abbr title={KIND_WORDS[kind].meaning}>{KIND_WORDS[kind].label}</abbr>
    {" · "}
    {added ? <AddedBy added={added} /> : <Confidence value={confidence} />}
    {saidOn &&
      ` · said on ${saidOn.from === saidOn.to ? dayWords(saidOn.from) : `${dayWords(saidOn.from)} to ${dayWords(saidOn.to)}`}`}
  </>
);

/** Whose finding it is that the machine had missed. */
export const AddedBy: FC<{ added: Added }> = ({ added: { by, at } }) => (
  <>
    added by {by} on <time datetime={at}>{momentDay(at)}</time>
  </>
);

export const Confidence: FC<{ value: number }> = ({ value }) => (
  <span class={isUnreviewed(value) ? "unreviewed-word" : undefined} title={confidenceWords(value)}>
    {confidenceNumber(value)}
    {isUnreviewed(value) && " unreviewed"}
  </span>
);

interface InReportProps {
  readonly report: Pick<EntryReport, "id" | "title" | "publisher" | "published"> & {
    readonly language?: string | null;
  };
  readonly anchor?: string;
}

/** `Headline, Publisher, 3 March 2025`, the headline a link to the place. */
export const InReport: FC<InReportProps> = ({ report, anchor }) => (
  <>
    <cite>
      <a
        href={reportPath(report.id, anchor)}
        lang={
          report.language === undefined || report.title === null ? undefined : languageTag(report.language)
        }
      >
        {report.title ?? "Report without a title"}
      </a>
    </cite>
    {report.publisher && `, ${report.publisher}`}
    {report.published && (
      <>
        {", "}
        <time datetime={report.published}>{dayWords(report.published)}</time>
      </>
    )}
  </>
);

const SHORT = 40;

/** Enough of the words to tell one link from the next where only links are read out. */
function shortOf({ content }: StatementEntry): string {
  const words = content[0]?.exact ?? "";
  return words.length > SHORT ? `${words.slice(0, SHORT)}…` : words;
}
