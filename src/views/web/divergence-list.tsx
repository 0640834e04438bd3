/** Two who belong together and stand where both cannot: since when, and the words of both. */
import type { FC } from "hono/jsx";
import type { StoredDivergence } from "../../record/comparison/divergences.ts";
import { questionPath } from "../http/paths.ts";
import { periodWords } from "../wording/partial-date.ts";
import { HolderName, StanceTaken } from "./position.tsx";

interface DivergenceListProps {
  readonly found: readonly StoredDivergence[];
  /** Whether the question is told with each. */
  readonly withQuestion?: boolean;
}

export const DivergenceList: FC<DivergenceListProps> = ({ found, withQuestion = false }) => (
  <ol class="divergences">
    {found.map((divergence) => (
      <li>
        <Divergence divergence={divergence} withQuestion={withQuestion} />
      </li>
    ))}
  </ol>
);

/** Of a divergence that went through several phases the last is told. */
const Divergence: FC<{ divergence: StoredDivergence; withQuestion: boolean }> = ({
  divergence: { question, within, a, b, from, to, phases },
  withQuestion,
}) => {
  const last = phases.at(-1);
  return (
    <>
      <h3>
        <HolderName holder={a} /> and <HolderName holder={b} />
      </h3>
      <p class="quiet">
        {withQuestion && (
          <>
            <a href={questionPath(question.id)}>{question.wording}</a>
            {" · "}
          </>
        )}
        within {within.name} · {periodWords(from, to)}
        {phases.length > 1 && ` · in ${phases.length} phases`}
      </p>
      {last && (
        <div class="two">
          {[last.a, last.b].map((position) => (
            <div>
              <StanceTaken position={position} />
            </div>
          ))}
        </div>
      )}
    </>
  );
};
