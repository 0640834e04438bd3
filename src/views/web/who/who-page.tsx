/** A person or an organization: posts over time, what they are reported to have said, when and how much. */
import type { FC } from "hono/jsx";
import { addressOf } from "../../api/params.ts";
import { count } from "../../present/count.ts";
import { partialDateWords, periodWords } from "../../present/partial-date.ts";
import { WhoLink } from "../entries.tsx";
import { Page } from "../layout.tsx";
import { inScript } from "../linked-data.ts";
import { Paging } from "../paging.tsx";
import { whoPath } from "../paths.ts";
import { Timeline } from "../timeline.tsx";
import { MonthsPlot } from "./months-plot.tsx";
import { whoData } from "./who-data.ts";
import type { WhoTold } from "./who-told.ts";

const HERE = { person: "/people", organization: "/organizations" } as const;

export const WhoPage: FC<{ told: WhoTold; page: number }> = ({ told, page }) => (
  <Page title={told.name} here={HERE[told.kind]}>
    <WhoHead told={told} />
    <div class="beside">
      <div>
        <Statements told={told} page={page} />
      </div>
      <aside aria-label={`About ${told.name}`}>
        {told.posts.length > 0 && <Posts told={told} />}
        {told.members.length > 0 && <Members told={told} />}
      </aside>
    </div>
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(whoData(told)) }} />
  </Page>
);

const WhoHead: FC<{ told: WhoTold }> = ({ told }) => {
  const life = [
    told.birthDate && `born ${partialDateWords(told.birthDate)}`,
    told.deathDate && `died ${partialDateWords(told.deathDate)}`,
  ].filter(Boolean);
  const also = [...new Set([...told.otherNames, ...told.reportedAs])].filter((name) => name !== told.name);
  return (
    <header class="page-head">
      <p class="kicker">{told.kind === "person" ? "Person" : "Organization"}</p>
      <h1>{told.name}</h1>
      {also.length > 0 && <p class="quiet">Also called {also.slice(0, 6).join(", ")}</p>}
      <p class="quiet">
        {life.map((words) => `${words} · `)}
        {count(told.said.total, "statement")} in {count(told.said.reports, "report")}
        {told.origin === "report" && " · known from reports alone"}
      </p>
    </header>
  );
};

const Posts: FC<{ told: WhoTold }> = ({ told }) => (
  <section aria-labelledby="posts">
    <h2 id="posts">Posts</h2>
    <ol class="posts">
      {told.posts.map(({ role, organization, organizationId, onBehalfOf, area, from, to }) => (
        <li>
          <span class="post-role">{role}</span>
          {organization && ", "}
          {organization && organizationId ? (
            <a href={whoPath({ kind: "organization", id: organizationId })}>{organization}</a>
          ) : (
            organization
          )}
          {area && ` for ${area}`}
          {onBehalfOf && ` (${onBehalfOf})`}
          <br />
          <span class="quiet">{periodWords(from, to) || "time not known"}</span>
        </li>
      ))}
    </ol>
  </section>
);

const Members: FC<{ told: WhoTold }> = ({ told }) => (
  <section aria-labelledby="members">
    <h2 id="members">Members</h2>
    <ol class="posts">
      {told.members.map(({ who, role, area, from, to }) => (
        <li>
          <WhoLink who={who} />, {role}
          {area && ` for ${area}`}
          <br />
          <span class="quiet">{periodWords(from, to) || "time not known"}</span>
        </li>
      ))}
    </ol>
  </section>
);

const Statements: FC<{ told: WhoTold; page: number }> = ({ told: { said, pages, kind, id, name }, page }) => (
  <section aria-labelledby="statements">
    <h2 id="statements">What {name} is reported to have said</h2>
    {said.total === 0 && <p class="quiet">Nothing is on record. That is no sign that nothing was said.</p>}
    {said.months.length > 1 && <MonthsPlot said={said} name={name} />}
    <Timeline entries={said.statements} known={{ speaker: true }} />
    <Paging
      page={page}
      pages={pages}
      address={(n) => `${addressOf(whoPath({ kind, id }), { page: n })}#statements`}
    />
  </section>
);
