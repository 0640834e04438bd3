/** What was corrected and what was withdrawn; for editors also what readers say is wrong. */
import type { FC } from "hono/jsx";
import type { CorrectionMade } from "../../../record/correction/correction.ts";
import type { RequestRow } from "../../../record/correction/list-requests.ts";
import type { Withdrawal } from "../../../record/withdrawal/withdrawn.ts";
import { reportPath } from "../../http/paths.ts";
import { momentDay } from "../../wording/dates.ts";
import { Page } from "../layout.tsx";
import { Corrected } from "./corrected.tsx";
import { RequestQueue } from "./request-queue.tsx";

interface CorrectionsPageProps {
  readonly corrections: readonly CorrectionMade[];
  readonly withdrawals: readonly Withdrawal[];
  /** Null for those who may not see them. */
  readonly queue: {
    readonly requests: readonly RequestRow[];
    readonly waiting: number;
    readonly token: string;
  } | null;
}

export const CorrectionsPage: FC<CorrectionsPageProps> = ({ corrections, withdrawals, queue }) => (
  <Page title="Corrections">
    <h1>Corrections</h1>
    <p class="lede">
      What the machine found is never edited: a correction stands beside it, with who made it and when.{" "}
      <em>Something wrong?</em> beside a finding tells the editors of this record.
    </p>
    {queue && <RequestQueue {...queue} />}
    <section class="corrections-part" aria-labelledby="corrected">
      <h2 id="corrected">Corrected</h2>
      {corrections.length === 0 && <p class="quiet">Nothing was corrected so far.</p>}
      <ol class="corrections">
        {corrections.map((correction) => (
          <li>
            <p>
              <Corrected correction={correction} />
            </p>
            <p class="quiet">
              <a href={reportPath(correction.report.id)}>
                {correction.report.title ?? "Report without a title"}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
    <section class="corrections-part" aria-labelledby="withdrawn">
      <h2 id="withdrawn">Withdrawn</h2>
      {withdrawals.length === 0 && <p class="quiet">No report was withdrawn so far.</p>}
      <ol class="corrections">
        {withdrawals.map(({ report, by, at, why }) => (
          <li>
            <a href={reportPath(report)}>Report {report}</a>, on <time datetime={at}>{momentDay(at)}</time> by{" "}
            {by}: {why}
          </li>
        ))}
      </ol>
    </section>
  </Page>
);
