/** What can be done with a finding where it is shown: it is copied with its source by one press, and all else is in a menu. */
import type { Child, FC } from "hono/jsx";
import { WrongLink } from "../corrections/wrong-link.tsx";
import { reportPath } from "../paths.ts";

interface FindingToolsProps {
  /** The report's id. */
  readonly report: string;
  /** `s12`, `p3` or `f2`. */
  readonly finding: string;
  /** Of an earlier version, which nobody corrects any more. */
  readonly version?: number | undefined;
  /** What tells it from others on a page of several reports. */
  readonly about?: string;
  /** Further entries of the menu, `li` elements. */
  readonly children?: Child;
}

const NAMES: Readonly<Record<string, string>> = { s: "statement", p: "position", f: "figure" };

export const FindingTools: FC<FindingToolsProps> = ({ report, finding, version, about, children }) => {
  const named = about ?? `${NAMES[finding.charAt(0)]} ${finding.slice(1)}`;
  const of = version === undefined ? "" : `&version=${version}`;
  const quote = `${reportPath(report)}/quote?finding=${finding}${of}`;
  const isQuoted = !finding.startsWith("f");
  return (
    <div class="tools">
      {isQuoted && (
        <a class="copy" href={quote} rel="nofollow" data-copy="plain" aria-label={`copy ${named} with its source`}>
          copy
        </a>
      )}
      <details class="menu">
        <summary aria-label={`More on ${named}`}>⋯</summary>
        <ul>
          {isQuoted && (
            <>
              <li>
                <a href={quote} rel="nofollow" data-copy="markdown">
                  copy as Markdown
                </a>
              </li>
              <li>
                <a href={quote} rel="nofollow" data-copy="html">
                  copy as HTML
                </a>
              </li>
            </>
          )}
          {children}
          {version === undefined && (
            <li>
              <WrongLink report={report} finding={finding} about={named} />
            </li>
          )}
        </ul>
      </details>
    </div>
  );
};
