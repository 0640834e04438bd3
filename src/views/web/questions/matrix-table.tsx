/** Holders by stance, organization by organization; each with the words and the report that it rests on. */
import type { FC } from "hono/jsx";
import type { StanceCounts } from "../../../base/stances.ts";
import type { Matrix, MatrixGroup, MatrixRow } from "../../../record/comparison/question-matrix.ts";
import { addressOf } from "../../http/params.ts";
import { questionPath, whoPath } from "../../http/paths.ts";
import { count, restatedWords } from "../../wording/count.ts";
import { dayWords } from "../../wording/dates.ts";
import { STANCE_WORDS, STANCES } from "../../wording/stance.ts";
import { HolderName, PositionWords } from "../position.tsx";
import { StanceLabel, StanceMark } from "../stance.tsx";

interface MatrixTableProps {
  readonly question: string;
  readonly matrix: Matrix;
  readonly within: string | null;
}

export const MatrixTable: FC<MatrixTableProps> = ({ question, matrix, within }) => (
  <>
    <p class="as-of" role="status">
      As of <time datetime={matrix.day}>{dayWords(matrix.day)}</time>: {toldOf(matrix)}
      {within !== null && (
        <>
          {" "}
          <a href={addressOf(questionPath(question), { day: matrix.day })}>Show all organizations</a>
        </>
      )}
    </p>
    {matrix.groups.length > 0 && (
      <table class="matrix">
        <caption class="hidden">Who stands where, by organization</caption>
        <thead>
          <tr>
            <th scope="col">Holder</th>
            {STANCES.map((stance) => (
              <th scope="col" class="mark">
                {STANCE_WORDS[stance].label}
              </th>
            ))}
            <th scope="col">In which words</th>
          </tr>
        </thead>
        {matrix.groups.map((group) => (
          <Group question={question} matrix={matrix} group={group} />
        ))}
      </table>
    )}
    {matrix.total > matrix.groups.length && (
      <p class="quiet">
        The {matrix.groups.length} largest of {matrix.total} organizations.
      </p>
    )}
    <p class="quiet">Whoever is not listed has no record on it until that day. That is no position.</p>
  </>
);

const Group: FC<{ question: string; matrix: Matrix; group: MatrixGroup }> = ({ question, matrix, group }) => (
  <tbody>
    <tr class="matrix-group">
      <th scope="rowgroup">
        {group.organization ? <HolderName holder={group.organization} /> : "No organization known"}
      </th>
      {STANCES.map((stance) => (
        <td class="mark">{group.counts[stance] || ""}</td>
      ))}
      <td class="quiet">
        {group.holders > group.rows.length && (
          <>
            {group.rows.length} of {group.holders} shown
            {group.organization && (
              <>
                {" · "}
                <a
                  href={addressOf(questionPath(question), { day: matrix.day, within: group.organization.id })}
                  aria-label={`All of ${group.organization.name}`}
                >
                  all
                </a>
              </>
            )}
          </>
        )}
      </td>
    </tr>
    {group.rows.map((row) => (
      <Row row={row} own={row.holder.id === group.organization?.id} />
    ))}
  </tbody>
);

const Row: FC<{ row: MatrixRow; own: boolean }> = ({
  row: { holder, leads, position, since, restated },
  own,
}) => (
  <tr class="matrix-row">
    <th scope="row">
      {own ? (
        <a href={whoPath({ kind: "organization", id: holder.id })}>the organization itself</a>
      ) : (
        <HolderName holder={holder} />
      )}
      {leads && <span class="quiet"> leads it</span>}
    </th>
    {STANCES.map((stance) => (
      <td class="mark">
        {stance === position.stance && (
          <>
            <StanceMark stance={stance} />
            <span class="hidden">{STANCE_WORDS[stance].label}</span>
          </>
        )}
      </td>
    ))}
    <td class="matrix-words">
      <p class="stance-line">
        <StanceLabel stance={position.stance} condition={position.condition} />
        <span class="quiet">
          {" "}
          since {dayWords(since)}
          {restated > 0 && `, ${restatedWords(restated)}`}
        </span>
      </p>
      <PositionWords position={position} />
    </td>
  </tr>
);

function toldOf({ holders, counts }: Matrix): string {
  if (holders === 0) return "nobody is on record with a position yet.";
  return `${count(holders, "holder")}: ${countsTold(counts)}.`;
}

function countsTold(counts: StanceCounts): string {
  return STANCES.filter((stance) => counts[stance] > 0)
    .map((stance) => `${counts[stance]} ${STANCE_WORDS[stance].label}`)
    .join(", ");
}
