/** The methods note as a page, and the ways to what scholars take along. */
import type { FC } from "hono/jsx";
import type { MethodsPart } from "../../wording/methods.ts";
import { Page } from "../layout.tsx";

export const MethodsPage: FC<{ parts: readonly MethodsPart[] }> = ({ parts }) => (
  <Page title="Methods note">
    <div class="prose">
      <h1>Methods note</h1>
      <p class="lede">
        What read this record, how sure it had to be, how much there is, and what people decided of it.
      </p>
      <p class="quiet">
        <a href="/methods?format=text">As text</a> · <a href="/coding">Blind coding</a> ·{" "}
        <a href="/variables">Variables</a> · <a href="/api/positions?format=csv">Positions as CSV</a> ·{" "}
        <a href="/api/statements?format=csv">Statements as CSV</a>
      </p>
      {parts.map(({ heading, lines }) => (
        <>
          <h2>{heading}</h2>
          <ul>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </div>
  </Page>
);
