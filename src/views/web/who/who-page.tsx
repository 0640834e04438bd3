/** A person or an organization: posts over time, what they are reported to have said, when and how much. */
import type { FC } from "hono/jsx";
import { addressOf } from "../../http/params.ts";
import { whoPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { partialDateWords } from "../../wording/partial-date.ts";
import { RepliesOf } from "../corrections/replies.tsx";
import { DivergenceList } from "../divergence-list.tsx";
import { Page } from "../layout.tsx";
import { inScript } from "../linked-data.ts";
import { Paging } from "../paging.tsx";
import { Timeline } from "../timeline.tsx";
import { WatchForm } from "../watching/watch-form.tsx";
import { MonthsPlot } from "./months-plot.tsx";
import { StanceHistory } from "./stance-history.tsx";
import { WhoAside } from "./who-aside.tsx";
import { whoData } from "./who-data.ts";
import type { WhoAsked, WhoTold } from "./who-told.ts";

const HERE = { person: "/people", organization: "/organizations" } as const;

interface WhoPageProps {
  readonly told: WhoTold;
  readonly asked: WhoAsked;
}

export const WhoPage: FC<WhoPageProps> = ({ told, asked }) => (
  <Page title={told.name} here={HERE[told.kind]}>
    <WhoHead told={told} />
    <div class="beside">
      <div>
        {asked.page === 1 && told.stances.total > 0 && <Stances told={told} asked={asked} />}
        {isWhole(asked) && told.divergences !== null && told.divergences.total > 0 && (
          <section class="after" aria-labelledby="divergences">
            <h2 id="divergences">Who differs from whom in it</h2>
            <WatchForm fields={{ kind: "divergence", within: told.id }} label="Watch divergences within it" />
            <DivergenceList found={told.divergences.found} withQuestion />
          </section>
        )}
        {isWhole(asked) && told.replies.length > 0 && <RepliesOf replies={told.replies} />}
        <Statements told={told} asked={asked} />
      </div>
      <aside aria-label={`About ${told.name}`}>
        <WhoAside told={told} allFigures={asked.allFigures} />
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
      <Holds told={told} />
      {also.length > 0 && <p class="quiet">Also called {also.slice(0, MOST_CALLED).join(", ")}</p>}
      <p class="quiet">
        {life.map((words) => `${words} · `)}
        {count(told.said.total, "statement")} in {count(told.said.reports, "report")}
        {told.origin === "report" && " · known from reports alone"}
        {told.kind === "organization" && (
          <>
            {" · "}
            <a href={addressOf("/questions", { within: told.id })}>
              questions on which it or its members stand
            </a>
          </>
        )}
      </p>
      <WatchForm fields={{ kind: told.kind, id: told.id }} label={`Watch ${told.name}`} />
    </header>
  );
};

const [MOST_HELD, MOST_CALLED] = [3, 4];

/** What lasts: the posts that have not ended. */
const Holds: FC<{ told: WhoTold }> = ({ told: { posts } }) => {
  const held = posts.filter(({ to }) => to === null).slice(0, MOST_HELD);
  return held.length === 0 ? null : (
    <p class="holds">
      {held.map(({ role, organization }) => [role, organization].filter(Boolean).join(", ")).join(" · ")}
    </p>
  );
};

/** No further page of anything, and nothing left out. */
const isWhole = ({ page, questions, alone }: WhoAsked) => page === 1 && questions === 1 && !alone;

const Stances: FC<WhoPageProps> = ({
  told: { stances, stancePages, kind, id },
  asked: { questions, alone },
}) => {
  const here = (query: Readonly<Record<string, string | number | undefined>>) =>
    `${addressOf(whoPath({ kind, id }), query)}#stances`;
  const show = alone ? "alone" : undefined;
  const shared = stances.alone > 0 && stances.alone < stances.total;
  return (
    <section aria-labelledby="stances">
      <h2 id="stances">Where they stand</h2>
      {(shared || alone) && (
        <nav class="quiet choices" aria-label="Which questions">
          {alone ? (
            <a href={here({})}>{count(stances.total, "question")}</a>
          ) : (
            <strong aria-current="true">{count(stances.total, "question")}</strong>
          )}
          {alone ? (
            <strong aria-current="true">{stances.alone} on which nobody else is on record</strong>
          ) : (
            <a href={here({ show: "alone" })}>{stances.alone} on which nobody else is on record</a>
          )}
        </nav>
      )}
      <StanceHistory stances={stances} />
      <Paging
        page={questions}
        pages={stancePages}
        address={(n) => here({ questions: n, show })}
        of="the questions"
      />
    </section>
  );
};

const Statements: FC<WhoPageProps> = ({ told: { said, pages, kind, id, name }, asked: { page, unsure } }) => {
  const here = (query: Readonly<Record<string, string | number | undefined>>) =>
    `${addressOf(whoPath({ kind, id }), query)}#statements`;
  return (
    <section class="after" aria-labelledby="statements">
      <h2 id="statements">What {name} is reported to have said</h2>
      {said.total === 0 && <p class="quiet">Nothing is on record. That is no sign that nothing was said.</p>}
      {said.unsure > 0 && (
        <p class="quiet">
          {unsure ? (
            <>
              All {count(said.total, "statement")}, also those that nobody has reviewed and the machine is not
              sure of. <a href={here({})}>Without them</a>
            </>
          ) : (
            <>
              {count(said.total - said.unsure, "statement")}; {said.unsure} more that nobody has reviewed and
              the machine is not sure of are <a href={here({ statements: "all" })}>among all of them</a>.
            </>
          )}
        </p>
      )}
      {said.months.length > 1 && <MonthsPlot said={said} name={name} />}
      <Timeline entries={said.statements} known={{ speaker: true }} />
      <Paging
        page={page}
        pages={pages}
        address={(n) => here({ page: n, statements: unsure ? "all" : undefined })}
        of="what they said"
      />
    </section>
  );
};
