/** The fields of a search; what was picked from a list beside the hits goes along unseen. */
import type { FC } from "hono/jsx";
import type { SearchParams } from "../../http/params.ts";
import { KIND_WORDS, KINDS } from "../../wording/kind.ts";
import { STANCE_WORDS, STANCES } from "../../wording/stance.ts";
import { PICKED } from "./picked.ts";
import { Syntax } from "./syntax.tsx";

const IN_WORDS = { statements: "what was said", reports: "whole reports", all: "both" } as const;

export const SearchForm: FC<{ params: SearchParams }> = ({ params }) => (
  <search>
    <form class="search-form" action="/search" method="get" data-live="results">
      <label for="q">Words, “a phrase”, one OR another</label>
      <div class="words">
        <input id="q" name="q" type="search" value={params.q} maxlength={400} autocomplete="off" />
        <button type="submit">Search</button>
      </div>
      <div class="ways">
        <Syntax />
        <details class="folded" open={isNarrowed(params)}>
          <summary>Narrow</summary>
          <div class="filters">
            <Choice name="in" label="Look in" value={params.in} options={Object.entries(IN_WORDS)} />
            <div>
              <label for="speaker">Said by</label>
              <input id="speaker" name="speaker" value={params.speaker} maxlength={200} autocomplete="off" />
            </div>
            <Choice
              name="kind"
              label="Kind"
              value={params.kind ?? ""}
              options={[["", "any"], ...KINDS.map((kind) => [kind, KIND_WORDS[kind].label] as const)]}
            />
            <Choice
              name="stance"
              label="Stance"
              value={params.stance ?? ""}
              options={[
                ["", "any"],
                ...STANCES.map((stance) => [stance, STANCE_WORDS[stance].label] as const),
              ]}
            />
            <div>
              <label for="after">From this day on</label>
              <input id="after" name="after" type="date" value={params.after} />
            </div>
            <div>
              <label for="before">Up to this day</label>
              <input id="before" name="before" type="date" value={params.before} />
            </div>
            <div class="words-as">
              <input
                id="forms"
                name="forms"
                type="checkbox"
                value="exact"
                checked={params.forms === "exact"}
              />{" "}
              <label for="forms">Only as typed</label>
            </div>
          </div>
        </details>
      </div>
      {PICKED.map(
        (name) => params[name] !== undefined && <input type="hidden" name={name} value={params[name]} />,
      )}
    </form>
  </search>
);

/** Is any of the fields filled in that are folded on a telephone? */
function isNarrowed({ in: where, speaker, kind, stance, after, before, forms }: SearchParams): boolean {
  return (
    where !== "statements" || [speaker, kind, stance, after, before, forms].some((one) => one !== undefined)
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

const Choice: FC<ChoiceProps> = ({ name, label, value, options }) => (
  <div>
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {options.map(([option, words]) => (
        <option value={option} selected={option === value}>
          {words}
        </option>
      ))}
    </select>
  </div>
);
