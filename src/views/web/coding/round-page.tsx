/** One round of blind coding: who has how much left, and, when nobody has, how far all agree. */
import type { FC } from "hono/jsx";
import type { FieldAgreement } from "../../../record/coding/agreement.ts";
import type { Round } from "../../../record/coding/rounds.ts";
import { alphaNumber, alphaWords } from "../../wording/alpha.ts";
import { count } from "../../wording/count.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Page } from "../layout.tsx";
import { codingPath } from "./rounds-page.tsx";

interface RoundPageProps {
  readonly round: Round;
  /** Null while somebody is still to code. */
  readonly agreement: readonly FieldAgreement[] | null;
  /** Does who looks code it, with units left? */
  readonly isToCode: boolean;
  /** Null for those who may not close it. */
  readonly token: string | null;
}

export const RoundPage: FC<RoundPageProps> = ({ round, agreement, isToCode, token }) => (
  <Page title={`Blind coding: ${round.name}`}>
    <h1>{round.name}</h1>
    <p class="lede">
      {count(round.drawn, round.sort)} of {round.among} drawn with the seed {round.seed}.
      {round.units < round.drawn &&
        ` ${count(round.drawn - round.units, "place")} went with reports that were withdrawn.`}
    </p>
    <ul>
      {round.coders.map(({ name, done }) => (
        <li>
          {name}: {done} of {round.units} coded
        </li>
      ))}
    </ul>
    {isToCode && (
      <p>
        <a href={`${codingPath(round.id)}/code`}>Code the next</a>
      </p>
    )}
    {agreement === null ? (
      <p class="quiet">What was coded is told when all have coded it, or the round is closed.</p>
    ) : (
      <Agreement round={round} agreement={agreement} />
    )}
    {token !== null && agreement === null && (
      <form action={`${codingPath(round.id)}/close`} method="post">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <button type="submit" class="small">
          Close the round before all is coded
        </button>
      </form>
    )}
    <p class="quiet">
      <a href="/coding">All rounds</a>
    </p>
  </Page>
);

const Agreement: FC<{ round: Round; agreement: readonly FieldAgreement[] }> = ({ round, agreement }) => (
  <section aria-labelledby="agreement">
    <h2 id="agreement">Agreement</h2>
    <p>
      Krippendorff’s alpha, of numbers for intervals and else for nominal values: 1 is full agreement, 0 what
      chance would give. Its author asks for 0.80, and for 0.667 where conclusions are tentative.
    </p>
    {/* A region that scrolls can be reached by keyboard. */}
    <section class="table-scroll" aria-label="Agreement by field" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Between</th>
            <th scope="col" class="number">
              Alpha
            </th>
            <th scope="col" class="number">
              Same
            </th>
            <th scope="col" class="number">
              Units
            </th>
            <th scope="col">Which is</th>
          </tr>
        </thead>
        <tbody>
          {agreement.map((row) => (
            <tr>
              <th scope="row">{row.field}</th>
              <td>{row.between.join(" – ")}</td>
              <td class="number">{alphaNumber(row.alpha)}</td>
              <td class="number">
                {row.agreement === null ? "–" : `${Math.floor(100 * row.agreement + 1e-9)} %`}
              </td>
              <td class="number">{row.units}</td>
              <td>{alphaWords(row.alpha)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    <p class="quiet">
      “is one”: whether there is such a thing at that place; of places where one finds nothing no other field
      is compared. Variables of your own are compared among people alone. The machine’s codes are those that
      it gave before anybody decided. As <a href={`${codingPath(round.id)}/agreement.csv`}>CSV</a>; all that
      was coded as <a href={`${codingPath(round.id)}/codings.csv`}>CSV</a>.
    </p>
  </section>
);
