/** The way from a finding to the form that says what is wrong with it. */
import type { FC } from "hono/jsx";
import { reportPath } from "../../http/paths.ts";

interface WrongLinkProps {
  /** The report's id. */
  readonly report: string;
  /** `s12`, `p3` or `f2`. */
  readonly finding: string;
}

export const WrongLink: FC<WrongLinkProps> = ({ report, finding }) => (
  <a class="wrong" href={`${reportPath(report)}/wrong?finding=${finding}`} rel="nofollow">
    something wrong?
  </a>
);
