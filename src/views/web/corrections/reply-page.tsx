/** The forms by which an editor attaches a reply to a statement, and takes one back. */
import type { FC } from "hono/jsx";
import type { Passage } from "../../../base/passage.ts";
import type { FindingPlace } from "../../../record/correction/finding-place.ts";
import type { ReplyRow } from "../../../record/correction/list-replies.ts";
import { reportPath } from "../../http/paths.ts";
import { dayWords } from "../../wording/dates.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Denial } from "../denial.tsx";
import { type Fields, typed } from "../form-fields.ts";
import { Page } from "../layout.tsx";
import { Quotation } from "../quotation.tsx";

interface ReplyPageProps {
  /** `s3`, and where it stands. */
  readonly statement: string;
  readonly found: FindingPlace;
  /** Those around it. */
  readonly sentences: readonly Passage[];
  /** What was sent and could not be done; null where nothing was. */
  readonly sent: { readonly fields: Fields; readonly wrong: string } | null;
  readonly token: string;
}

export const ReplyPage: FC<ReplyPageProps> = ({
  statement,
  found: { report, pieces, ...reported },
  sentences,
  sent,
  token,
}) => (
  <Page title="Add a reply" here="/reports">
    <h1>Add a reply</h1>
    <p>
      To statement {statement.slice(1)} of{" "}
      <a href={reportPath(report.id, `said-${statement}`)}>{report.title ?? "a report without a title"}</a>
    </p>
    <Denial of={reported} />
    <Quotation pieces={pieces} sentences={sentences} report={report} />
    {sent && (
      <p class="notice" role="alert">
        {sent.wrong}
      </p>
    )}
    <form class="told-form" action={`${reportPath(report.id)}/reply`} method="post">
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      <input type="hidden" name="statement" value={statement} />
      <p>
        <label for="who">
          Who replies: the id of a person or an organization, as its page’s address has it
        </label>
        <input id="who" name="who" required maxlength={200} value={typed(sent, "who")} />
      </p>
      <p>
        <label for="text">The reply, word for word</label>
        <textarea id="text" name="text" rows={8} maxlength={2000} required>
          {typed(sent, "text") ?? ""}
        </textarea>
      </p>
      <p>
        <label for="received">The day it came</label>{" "}
        <input id="received" name="received" type="date" required value={typed(sent, "received")} />
      </p>
      <button type="submit">Add this reply</button>
    </form>
  </Page>
);

export const TakeBackPage: FC<{ reply: ReplyRow; token: string }> = ({ reply, token }) => (
  <Page title="Take back a reply" here="/reports">
    <h1>Take back a reply</h1>
    <p>
      {reply.who.name} to{" "}
      <a href={reportPath(reply.report.id)}>{reply.report.title ?? "a report without a title"}</a>,{" "}
      {dayWords(reply.received)}:
    </p>
    <p class="reply-words">{reply.text}</p>
    <form class="told-form" action={`/replies/${reply.id}/take-back`} method="post">
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      <p class="quiet">It is shown no more, and stays on record as taken back.</p>
      <button type="submit">Take it back</button>
    </form>
  </Page>
);
