/** The people, or the organizations, on record: those quoted last, and all by the first letter of their names. */
import type { FC } from "hono/jsx";
import type { QuotedRow, WhoRow } from "../../../record/queries/list-who.ts";
import type { RecordKind } from "../../../record/store/people-schema.ts";
import { addressOf } from "../../api/params.ts";
import { count } from "../../present/count.ts";
import { dayWords } from "../../present/dates.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";
import { whoPath } from "../paths.ts";

type Shown =
  | { readonly quoted: readonly QuotedRow[] }
  | {
      readonly letter: string;
      readonly total: number;
      readonly rows: readonly WhoRow[];
      readonly page: number;
      readonly pages: number;
    };

interface WhoListPageProps {
  readonly kind: RecordKind;
  readonly letters: readonly string[];
  readonly shown: Shown;
}

const WORDS = {
  person: { title: "People", path: "/people", noun: "person", plural: "people" },
  organization: {
    title: "Organizations",
    path: "/organizations",
    noun: "organization",
    plural: "organizations",
  },
} as const;

export const WhoListPage: FC<WhoListPageProps> = ({ kind, letters, shown }) => {
  const { title, path, noun, plural } = WORDS[kind];
  const letter = "letter" in shown ? shown.letter : null;
  return (
    <Page title={letter ? `${title}: ${letter.toUpperCase()}` : title} here={path}>
      <h1>{title}</h1>
      {letters.length > 0 && (
        <nav class="letters" aria-label={`${title} by first letter`}>
          {letters.map((one) => (
            <a href={addressOf(path, { letter: one })} aria-current={one === letter ? "page" : undefined}>
              {one.toUpperCase()}
            </a>
          ))}
        </nav>
      )}
      {"quoted" in shown ? (
        <Quoted rows={shown.quoted} plural={plural} />
      ) : (
        <>
          <p class="quiet">
            {count(shown.total, noun, plural)} with a name in {shown.letter.toUpperCase()}.{" "}
            <a href={path}>Those quoted last</a>
          </p>
          <ul class="index">
            {shown.rows.map((row) => (
              <li>
                <a href={whoPath(row)}>{row.name}</a>
                {row.is && <span class="quiet"> {row.is}</span>}
              </li>
            ))}
          </ul>
          <Paging
            page={shown.page}
            pages={shown.pages}
            address={(page) => addressOf(path, { letter: shown.letter, page })}
          />
        </>
      )}
    </Page>
  );
};

const Quoted: FC<{ rows: readonly QuotedRow[]; plural: string }> = ({ rows, plural }) =>
  rows.length === 0 ? (
    <p class="lede">None of the {plural} on record is reported to have said anything.</p>
  ) : (
    <>
      <h2 class="list-head">Most quoted in the newest reports</h2>
      <ul class="index">
        {rows.map((row) => (
          <li>
            <a href={whoPath(row)}>{row.name}</a>
            <span class="quiet">
              {row.is && ` ${row.is}`}
              <br />
              {count(row.statements, "statement")}
              {row.lastOn && ` · last on ${dayWords(row.lastOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
