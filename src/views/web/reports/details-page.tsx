/** The form by which an editor gives or corrects a report's day, paper and headline. */
import type { FC } from "hono/jsx";
import type { CorrectionMade } from "../../../record/correction/correction.ts";
import type { StoredReport } from "../../../record/report/report-by-id.ts";
import { reportPath } from "../../http/paths.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Corrected } from "../corrections/corrected.tsx";
import { type Fields, typed } from "../form-fields.ts";
import { Page } from "../layout.tsx";
import { PUBLISHERS_PATH } from "../publishers/publishers-page.tsx";

interface DetailsPageProps {
  readonly report: StoredReport;
  /** Of these details alone. */
  readonly corrections: readonly CorrectionMade[];
  /** What was sent and could not be done; null where nothing was. */
  readonly sent: { readonly fields: Fields; readonly wrong: string } | null;
  readonly token: string;
}

export const detailsPath = (id: string) => `${reportPath(id)}/details`;

export const DetailsPage: FC<DetailsPageProps> = ({ report, corrections, sent, token }) => (
  <Page title="Date, paper and headline" here="/reports">
    <h1>Date, paper and headline</h1>
    <p>
      <a href={reportPath(report.id)}>{report.title ?? "Report without a title"}</a>
    </p>
    <p class="quiet">
      What you give counts wherever the report is shown, with your name and the time, and can be undone. Its
      text stays as it was archived. Where a paper goes by several names,{" "}
      <a href={PUBLISHERS_PATH}>join these</a> for all of its reports at once.
      {report.published === null &&
        " Without a date, what is said in it cannot be placed in time: it is missing from the days of question pages."}
    </p>
    {sent && (
      <p class="notice" role="alert">
        {sent.wrong}
      </p>
    )}
    <form class="told-form" action={detailsPath(report.id)} method="post">
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      <p>
        <label for="published">Day of publication; empty if it is not known</label>
        <input
          id="published"
          name="published"
          type="date"
          value={typed(sent, "published") ?? report.published ?? ""}
        />
      </p>
      <p>
        <label for="publisher">Paper</label>
        <input
          id="publisher"
          name="publisher"
          maxlength={500}
          value={typed(sent, "publisher") ?? report.publisher ?? ""}
        />
      </p>
      <p>
        <label for="title">Headline</label>
        <input id="title" name="title" maxlength={500} value={typed(sent, "title") ?? report.title ?? ""} />
      </p>
      <p>
        <label for="why">How you know it (kept with the correction)</label>
        <input id="why" name="why" maxlength={500} value={typed(sent, "why")} />
      </p>
      <button type="submit">Save</button>
    </form>
    {corrections.length > 0 && (
      <section class="corrections-part" aria-labelledby="made">
        <h2 id="made">Corrected so far</h2>
        <ol class="corrections">
          {corrections.map((correction) => (
            <li>
              <Corrected correction={correction} />
              <form class="watch-form" action="/review/undo" method="post">
                <input type="hidden" name={TOKEN_FIELD} value={token} />
                <input type="hidden" name="back" value="decisions" />
                <button
                  type="submit"
                  class="small"
                  name="decision"
                  value={String(correction.decision)}
                  aria-label={`Undo decision ${correction.decision}`}
                >
                  Undo
                </button>
              </form>
            </li>
          ))}
        </ol>
      </section>
    )}
  </Page>
);
