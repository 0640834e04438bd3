/** The page for what cannot be shown: not there, not asked for in a way that can be answered, or gone wrong. */
import type { FC } from "hono/jsx";
import { Page } from "./layout.tsx";

interface ProblemPageProps {
  readonly title: string;
  /** One line: what is wrong. */
  readonly what: string;
}

export const ProblemPage: FC<ProblemPageProps> = ({ title, what }) => (
  <Page title={title}>
    <h1>{title}</h1>
    <p class="lede">{what}</p>
    <p>
      Go to <a href="/reports">the reports</a>, <a href="/search">search</a>, or{" "}
      <a href="/">the start page</a>.
    </p>
  </Page>
);
