/** What readers say is wrong, for editors: each with its words, and the form that settles it. */
import type { FC } from "hono/jsx";
import type { RequestRow } from "../../../record/correction/list-requests.ts";
import { addressOf } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { momentWords } from "../../wording/dates.ts";
import { WRONG_WORDS } from "../../wording/wrong.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Denial } from "../denial.tsx";

interface RequestQueueProps {
  readonly requests: readonly RequestRow[];
  readonly waiting: number;
  readonly token: string;
}

export const RequestQueue: FC<RequestQueueProps> = ({ requests, waiting, token }) => (
  <section class="corrections-part" aria-labelledby="waiting">
    <h2 id="waiting">What readers say is wrong</h2>
    <p class="quiet">
      {waiting === 0 ? "Nothing waits." : `${count(waiting, "request")} to settle, the oldest first.`}{" "}
      <a href="/corrections?format=csv">As CSV</a>, <a href="/corrections?format=jsonl">as JSON Lines</a>,{" "}
      <a href="/corrections?format=csv&settled=yes">those settled as CSV</a>.
    </p>
    <ol class="corrections">
      {requests.map((request) => (
        <li id={`request-${request.id}`}>
          <h3>
            Request {request.id}: {WRONG_WORDS[request.wrong]}
          </h3>
          <Denial of={request} />
          <p>
            “{request.words}”{!request.stands && " (these words stand in the report no more)"}
          </p>
          {request.note !== "" && <p class="note-of-reader">{request.note}</p>}
          <p class="quiet">
            <a href={placeOf(request)}>{request.report.title ?? "Report without a title"}</a>,{" "}
            {request.finding}
            {/* Figures are not reviewed one by one. */}
            {!request.finding.startsWith("f") && <ReviewLink request={request} />} · {momentWords(request.at)}
            {request.contact && ` · answer to ${request.contact}`}
          </p>
          <SettleForm request={request} token={token} />
        </li>
      ))}
    </ol>
  </section>
);

const ReviewLink: FC<{ request: RequestRow }> = ({ request: { id, report, finding } }) => (
  <>
    {" · "}
    <a
      href={`/review?finding=${encodeURIComponent(`${report.id}#${finding}`)}`}
      aria-label={`Review it: request ${id}`}
    >
      Review it
    </a>
  </>
);

const SettleForm: FC<{ request: RequestRow; token: string }> = ({ request: { id }, token }) => (
  <form class="settle" action={`/corrections/${id}/settle`} method="post">
    <input type="hidden" name={TOKEN_FIELD} value={token} />
    <label for={`decision-${id}`}>Corrected by decision number</label>{" "}
    <input id={`decision-${id}`} name="decision" inputmode="numeric" pattern="[1-9][0-9]*" maxlength={12} />
    <label for={`answer-${id}`}>A word of answer</label>{" "}
    <input id={`answer-${id}`} name="answer" maxlength={2000} />
    <button
      type="submit"
      class="small"
      name="outcome"
      value="corrected"
      aria-label={`Corrected: request ${id}`}
    >
      Corrected
    </button>{" "}
    <button
      type="submit"
      class="small"
      name="outcome"
      value="unchanged"
      aria-label={`Not changed: request ${id}`}
    >
      Not changed
    </button>
  </form>
);

/** Its place in the report, or the words themselves lit up. */
function placeOf({ report, finding, words }: RequestRow): string {
  return finding.startsWith("p")
    ? addressOf(reportPath(report.id), { quote: words.slice(0, 900) })
    : reportPath(report.id, finding);
}
