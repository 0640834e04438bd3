/** What was changed between two versions of a report: the paragraphs with their words that went and came. */
import type { FC } from "hono/jsx";
import { reportPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { momentWords } from "../../wording/dates.ts";
import type { ChangedStretch, ParagraphChange } from "../../wording/differences.ts";
import { languageTag } from "../language.ts";
import { Page } from "../layout.tsx";
import type { VersionChanges } from "./version-changes.ts";

export const ChangesPage: FC<{ found: VersionChanges }> = ({ found }) => {
  const { id, of, from, to, title, paragraphs } = found;
  const what = of === "text" ? "paragraph" : "statement";
  const changed = paragraphs.filter(({ what }) => what !== "same");
  const headline = to.title ?? "Report without a title";
  return (
    <Page title={`Changes: ${headline}`} here="/reports">
      <header class="page-head">
        <p class="kicker">
          Version {from.version} and version {to.version} of <a href={reportPath(id)}>a report</a>
        </p>
        <h1 lang={to.title === null ? undefined : languageTag(to.language)}>
          {to.title === null ? headline : <Stretches stretches={title} />}
        </h1>
        <p class="quiet">
          {changed.length === 0
            ? `No ${what} differs.`
            : `${count(changed.length, what)} of ${paragraphs.length} changed.`}{" "}
          Archived on <time datetime={from.capturedAt}>{momentWords(from.capturedAt)}</time> and on{" "}
          <time datetime={to.capturedAt}>{momentWords(to.capturedAt)}</time>.
        </p>
        <ul class="legend" aria-label="How changes are marked">
          <li>
            <ins>Underlined</ins> came with version {to.version}
          </li>
          <li>
            <del>struck through</del> stood in version {from.version}
          </li>
        </ul>
      </header>
      <div class="text changes" lang={languageTag(to.language)}>
        {runsOf(paragraphs).map((run) =>
          run.length > 2 && run[0]?.what === "same" ? <Unchanged run={run} /> : run.map(paragraphElement),
        )}
      </div>
    </Page>
  );
};

/** The first and the last stay in sight, so that a change is read where it stands. */
const Unchanged: FC<{ run: readonly ParagraphChange[] }> = ({ run }) => (
  <>
    {run.slice(0, 1).map(paragraphElement)}
    <details>
      <summary lang="en">{count(run.length - 2, "unchanged paragraph")}</summary>
      {run.slice(1, -1).map(paragraphElement)}
    </details>
    {run.slice(-1).map(paragraphElement)}
  </>
);

function paragraphElement({ what, stretches }: ParagraphChange) {
  return (
    <p class={what === "same" ? "unchanged" : undefined}>
      <Stretches stretches={stretches} />
    </p>
  );
}

const Stretches: FC<{ stretches: readonly ChangedStretch[] }> = ({ stretches }) => (
  <>
    {stretches.map(({ what, words }) => {
      if (what === "same") return words;
      return what === "added" ? <ins>{words}</ins> : <del>{words}</del>;
    })}
  </>
);

/** Neighbours that are alike in being changed or not. */
function runsOf(paragraphs: readonly ParagraphChange[]): readonly (readonly ParagraphChange[])[] {
  const runs: ParagraphChange[][] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (last && (last[0]?.what === "same") === (paragraph.what === "same")) last.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs;
}
