/** What is shown at the address of a report that was withdrawn: that it was, by whom, when and why. */
import type { Context } from "hono";
import type { FC } from "hono/jsx";
import type { Withdrawal } from "../../../record/withdrawal/withdrawn.ts";
import { wantsJson } from "../../http/content-negotiation.ts";
import { gone } from "../../http/problem.ts";
import { momentWords } from "../../wording/dates.ts";
import { pageAnswer } from "../answers.tsx";
import { Page } from "../layout.tsx";

/** 410 as a page, or as a problem document for those who ask for JSON. */
export function goneAnswer(c: Context, withdrawal: Withdrawal): Response | Promise<Response> {
  c.header("Vary", "Accept");
  return wantsJson(c) ? gone(c, withdrawal) : pageAnswer(c, <WithdrawnPage withdrawal={withdrawal} />, 410);
}

const WithdrawnPage: FC<{ withdrawal: Withdrawal }> = ({ withdrawal: { report, by, at, why, captures } }) => (
  <Page title="Withdrawn report" here="/reports">
    <h1>This report was withdrawn</h1>
    <p class="lede">
      {by} withdrew it on <time datetime={at}>{momentWords(at)}</time>: {why}
    </p>
    <p>Its text, and all that was found in it, is gone from this record and its archive.</p>
    <section class="provenance" aria-labelledby="provenance">
      <h2 id="provenance">What it was</h2>
      <dl>
        <dt>Report</dt>
        <dd>
          <code>{report}</code>
        </dd>
        {captures.map(({ version, sha256, capturedAt }) => (
          <>
            <dt>Version {version}</dt>
            <dd>
              archived <time datetime={capturedAt}>{momentWords(capturedAt)}</time>, SHA-256{" "}
              <code>{sha256}</code>
            </dd>
          </>
        ))}
      </dl>
    </section>
  </Page>
);
