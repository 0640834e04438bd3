/** The form by which an editor withdraws a report. */
import type { FC } from "hono/jsx";
import type { StoredReport } from "../../../record/report/report-by-id.ts";
import { reportPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Page } from "../layout.tsx";

export const WithdrawPage: FC<{ report: StoredReport; token: string }> = ({ report, token }) => (
  <Page title="Withdraw a report" here="/reports">
    <h1>Withdraw a report</h1>
    <p>
      <a href={reportPath(report.id)}>{report.title ?? "Report without a title"}</a>
      {report.publisher && ` · ${report.publisher}`}
    </p>
    <p>
      Its text in {count(report.versions.length, "version")}, {count(report.statements.length, "statement")}{" "}
      and all else that was found in it will be gone for good, from the archive too. Its address will say that
      it was withdrawn, when, by whom and why. The same report is not taken again.{" "}
      <strong>This cannot be undone.</strong>
    </p>
    <form class="told-form" action={`${reportPath(report.id)}/withdraw`} method="post">
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      <p>
        <label for="why">Why; everybody will read it</label>{" "}
        <input id="why" name="why" required maxlength={500} />
      </p>
      <p>
        <input id="sure" name="sure" type="checkbox" value="yes" required />{" "}
        <label for="sure">I know that it cannot be undone</label>
      </p>
      <button type="submit">Withdraw this report</button>
    </form>
  </Page>
);
