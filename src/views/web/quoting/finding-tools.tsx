/** What can be done with a finding where it is shown: one press copies it with its source, a menu has the rest; the script adds the forms to copy it in. */
import type { Child, FC } from "hono/jsx";
import { reportPath } from "../../http/paths.ts";
import { WrongLink } from "../corrections/wrong-link.tsx";

interface FindingToolsProps {
  /** The report's id. */
  readonly report: string;
  /** `s12`, `p3` or `f2`. */
  readonly finding: string;
  /** Of an earlier version, which nobody corrects any more. */
  readonly version?: number | undefined;
  /** What tells it from others on a page of several reports. */
  readonly about?: string;
  /** Is it copied here, and not with something that it is shown under? */
  readonly quotable?: boolean;
  /** Further entries of the menu, `li` elements. */
  readonly children?: Child;
}

const NAMES: Readonly<Record<string, string>> = { s: "statement", p: "position", f: "figure" };

export const FindingTools: FC<FindingToolsProps> = ({
  report,
  finding,
  version,
  about,
  quotable = true,
  children,
}) => {
  const named = about ?? `${NAMES[finding.charAt(0)]} ${finding.slice(1)}`;
  const of = version === undefined ? "" : `&version=${version}`;
  const quote = `${reportPath(report)}/quote?finding=${finding}${of}`;
  return (
    <div class="tools">
      {quotable && (
        <a class="copy" href={quote} rel="nofollow" data-copy="">
          copy
        </a>
      )}
      <details class="menu">
        <summary aria-label={`More on ${named}`}>⋯</summary>
        <ul>
          {children}
          {version === undefined && (
            <li>
              <WrongLink report={report} finding={finding} />
            </li>
          )}
        </ul>
      </details>
    </div>
  );
};
