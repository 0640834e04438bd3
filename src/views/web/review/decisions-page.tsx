/** Every decision, the newest first: what it says, who made it, when and why, and the way to take it back. */
import type { FC } from "hono/jsx";
import type { DecisionRow } from "../../../record/review/list-decisions.ts";
import { reportPath } from "../../http/paths.ts";
import { momentWords } from "../../wording/dates.ts";
import { decisionWords } from "../../wording/decision.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";

interface DecisionsPageProps {
  readonly decisions: readonly DecisionRow[];
  readonly page: number;
  readonly pages: number;
  /** Null for those who may not undo. */
  readonly token: string | null;
}

export const DecisionsPage: FC<DecisionsPageProps> = ({ decisions, page, pages, token }) => (
  <Page title="Decisions">
    <h1>Decisions</h1>
    <p class="lede">
      What people said of what the machine found, the newest first. Nothing is deleted: what is undone stays
      here, and what it was laid over shows again.
    </p>
    <p class="quiet">
      As <a href="/api/decisions">JSON</a>, <a href="/api/decisions?format=csv">CSV</a> or{" "}
      <a href="/api/decisions?format=jsonl">JSON Lines</a>.
    </p>
    {decisions.length === 0 && <p class="quiet">Nothing was decided so far.</p>}
    <ol class="corrections">
      {decisions.map((decision) => (
        <li id={`d${decision.id}`}>
          <p>
            {decision.id}: {decision.undone ? <s>{decisionWords(decision)}</s> : decisionWords(decision)}
            {decision.undone && " (undone)"}
          </p>
          <p class="quiet">
            {decision.by}, <time datetime={decision.at}>{momentWords(decision.at)}</time>
            {decision.why && `: ${decision.why}`}
            {decision.reportId && (
              <>
                {" · "}
                <a href={reportPath(decision.reportId)}>the report</a>
              </>
            )}
          </p>
          {token !== null && decision.what !== "undo" && !decision.undone && (
            <form action="/review/undo" method="post">
              <input type="hidden" name={TOKEN_FIELD} value={token} />
              <input type="hidden" name="back" value="/decisions" />
              <button
                type="submit"
                class="small"
                name="decision"
                value={String(decision.id)}
                aria-label={`Undo decision ${decision.id}`}
              >
                Undo
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
    <Paging page={page} pages={pages} address={(n) => `/decisions?page=${n}`} />
  </Page>
);
