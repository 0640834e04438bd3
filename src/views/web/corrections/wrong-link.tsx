/** The way from a finding to the form that says what is wrong with it. */
import type { FC } from "hono/jsx";
import { reportPath } from "../paths.ts";

interface WrongLinkProps {
  /** The report's id. */
  readonly report: string;
  /** `s12`, `p3` or `f2`. */
  readonly finding: string;
  /** What tells it from others on a page of several reports. */
  readonly about?: string;
}

const KINDS: Readonly<Record<string, string>> = { s: "statement", p: "position", f: "figure" };

export const WrongLink: FC<WrongLinkProps> = ({ report, finding, about }) => (
  <a
    class="wrong"
    href={`${reportPath(report)}/wrong?finding=${finding}`}
    aria-label={`something wrong? ${about ?? `${KINDS[finding.charAt(0)]} ${finding.slice(1)}`}`}
    rel="nofollow"
  >
    something wrong?
  </a>
);
