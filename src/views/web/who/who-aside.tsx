/** What is looked up beside somebody: posts, with whom they side, figures, members, and the ways to all that is on record. */
import type { FC } from "hono/jsx";
import { addressOf } from "../../http/params.ts";
import { reportPath, whoPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { dayWords } from "../../wording/dates.ts";
import { periodWords } from "../../wording/partial-date.ts";
import { WhoLink } from "../entries.tsx";
import { HolderName } from "../position.tsx";
import { FIGURES, type WhoTold } from "./who-told.ts";

export const WhoAside: FC<{ told: WhoTold; allFigures: boolean }> = ({ told, allFigures }) => (
  <>
    {told.posts.length > 0 && <Posts told={told} />}
    <SideLists told={told} />
    {told.figures.length > 0 && <Figures told={told} all={allFigures} />}
    {told.members.length > 0 && <Members told={told} />}
    <AllOfIt told={told} />
  </>
);

const SideLists: FC<{ told: WhoTold }> = ({ told: { sides } }) => {
  const lists = [
    ["Most often on one side with", sides.with, "same"],
    ["Most often on the other side from", sides.against, "opposite"],
  ] as const;
  return (
    <>
      {lists.map(
        ([heading, rows, which]) =>
          rows.length > 0 && (
            <section>
              <h2>{heading}</h2>
              <ul class="facets">
                {rows.map((side) => (
                  <li>
                    <HolderName holder={side.who} />
                    <span class="number">{count(side[which], "question")}</span>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
};

const Figures: FC<{ told: WhoTold; all: boolean }> = ({ told: { figures, kind, id }, all }) => (
  <section aria-labelledby="figures">
    <h2 id="figures">Figures they gave</h2>
    <ul class="posts">
      {(all ? figures : figures.slice(0, FIGURES.first)).map(({ id: figure, passage, counted, report }) => (
        <li>
          <a href={reportPath(report.id, figure)}>{passage.exact}</a>
          {counted && !passage.exact.includes(counted) && ` ${counted}`}
          <br />
          <span class="quiet">
            {[report.publisher, report.published && dayWords(report.published)].filter(Boolean).join(", ")}
          </span>
        </li>
      ))}
    </ul>
    {!all && figures.length > FIGURES.first && (
      <p class="quiet">
        <a href={`${addressOf(whoPath({ kind, id }), { figures: "all" })}#figures`}>all figures they gave</a>
      </p>
    )}
  </section>
);

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

/** The ways to all that is on record of somebody, here and for other programs. */
const AllOfIt: FC<{ told: WhoTold }> = ({ told: { kind, id, said, stances } }) => {
  const path = whoPath({ kind, id });
  const of = { [kind]: id };
  return (
    <section aria-labelledby="all-of-it">
      <h2 id="all-of-it">All of it</h2>
      <ul class="plain quiet">
        {said.total > 0 && (
          <>
            <li>
              <a href={`${addressOf(path, { statements: "all" })}#statements`}>
                {count(said.total, "statement")}
              </a>
              {said.unsure > 0 && `, ${said.unsure} of them unreviewed`}
            </li>
            <li>
              <a href={addressOf("/search", of)}>search in them</a>
            </li>
            <li>
              <a href={addressOf("/api/statements", { ...of, format: "csv" })}>statements as CSV</a>
            </li>
          </>
        )}
        {stances.total > 0 && (
          <li>
            <a href={addressOf("/api/positions", { ...of, format: "csv" })}>positions as CSV</a>
          </li>
        )}
      </ul>
    </section>
  );
};
