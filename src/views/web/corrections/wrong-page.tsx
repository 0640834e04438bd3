/** The form by which any reader says that a finding is wrong. */
import type { FC } from "hono/jsx";
import type { Passage } from "../../../base/passage.ts";
import type { FindingPlace } from "../../../record/correction/finding-place.ts";
import { reportPath } from "../../http/paths.ts";
import { WRONG_WORDS, wrongsOf } from "../../wording/wrong.ts";
import { Denial } from "../denial.tsx";
import { Page } from "../layout.tsx";
import { Quotation } from "../quotation.tsx";

interface WrongPageProps {
  /** `s12`, `p3` or `f2`, and where it stands. */
  readonly finding: string;
  readonly found: FindingPlace;
  /** Those around it that may be shown. */
  readonly sentences: readonly Passage[];
}

const KINDS: Readonly<Record<string, string>> = { s: "Statement", p: "Position", f: "Figure" };

export const WrongPage: FC<WrongPageProps> = ({
  finding,
  found: { report, pieces, ...reported },
  sentences,
}) => (
  <Page title="Something wrong?" here="/reports">
    <h1>Something wrong?</h1>
    <p>
      {KINDS[finding.charAt(0)]} {finding.slice(1)} of{" "}
      <a href={reportPath(report.id, anchorOf(finding))}>{report.title ?? "a report without a title"}</a>
    </p>
    <Denial of={reported} />
    <Quotation pieces={pieces} sentences={sentences} report={report} />
    <form class="told-form" action={`${reportPath(report.id)}/wrong`} method="post">
      <input type="hidden" name="finding" value={finding} />
      <fieldset>
        <legend>What is wrong?</legend>
        {wrongsOf(finding).map((wrong) => (
          <p>
            <input id={`wrong-${wrong}`} type="radio" name="wrong" value={wrong} required />{" "}
            <label for={`wrong-${wrong}`}>{WRONG_WORDS[wrong]}</label>
          </p>
        ))}
      </fieldset>
      <p>
        <label for="note">What should it say, and how do you know?</label>
        <textarea id="note" name="note" rows={6} maxlength={2000}></textarea>
      </p>
      <p>
        <label for="contact">Your name or address, if you want an answer; only editors see it</label>
        <input id="contact" name="contact" maxlength={200} autocomplete="email" />
      </p>
      <button type="submit">Send to the editors</button>
    </form>
  </Page>
);

export const ThanksPage: FC<{ report: string }> = ({ report }) => (
  <Page title="Thank you" here="/reports">
    <h1>Thank you</h1>
    <p class="lede">The editors will look at it. What they correct is shown as a correction, with the day.</p>
    <p>
      Back to <a href={reportPath(report)}>the report</a>
    </p>
  </Page>
);

/** Positions have no place of their own on the report's page. */
function anchorOf(finding: string): string | undefined {
  return finding.startsWith("p") ? undefined : finding;
}
