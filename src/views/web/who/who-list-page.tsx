/** The people, or the organizations, on record: those quoted last, and all by the first letter of their names. */
import type { FC } from "hono/jsx";
import type { QuotedRow, WhoRow, WhoSort } from "../../../record/entity/list-actors.ts";
import type { RecordKind } from "../../../record/store/people-schema.ts";
import { addressOf } from "../../http/params.ts";
import { whoPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { shortDay } from "../../wording/dates.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";
import { Rows } from "../rows.tsx";

type Shown =
  | { readonly quoted: readonly QuotedRow[]; readonly sort: WhoSort }
  | { readonly name: string; readonly total: number; readonly rows: readonly WhoRow[] }
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
  person: { title: "People", path: "/people", noun: "person", plural: "people", is: "Post" },
  organization: {
    title: "Organizations",
    path: "/organizations",
    noun: "organization",
    plural: "organizations",
    is: "Kind",
  },
} as const;

export const WhoListPage: FC<WhoListPageProps> = ({ kind, letters, shown }) => {
  const { title, path, noun, plural } = WORDS[kind];
  const letter = "letter" in shown ? shown.letter : null;
  return (
    <Page title={letter ? `${title}: ${letter.toUpperCase()}` : title} here={path}>
      <h1>{title}</h1>
      <search>
        <form class="list-form" action={path} method="get">
          <div class="wide">
            <label for="name">A name, or how it begins</label>
            <input
              id="name"
              name="name"
              type="search"
              value={"name" in shown ? shown.name : undefined}
              maxlength={100}
              autocomplete="off"
            />
          </div>
          <button type="submit">Find</button>
        </form>
      </search>
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
        <Quoted rows={shown.quoted} sort={shown.sort} words={WORDS[kind]} />
      ) : "name" in shown ? (
        <>
          <p class="quiet" role="status">
            {count(shown.total, noun, plural)} called so.
            {shown.total > shown.rows.length && ` The first ${shown.rows.length} are shown.`}{" "}
            <a href={path}>Those quoted last</a>
          </p>
          <Names rows={shown.rows} />
        </>
      ) : (
        <>
          <p class="quiet">
            {count(shown.total, noun, plural)} with a name in {shown.letter.toUpperCase()}.{" "}
            <a href={path}>Those quoted last</a>
          </p>
          <Names rows={shown.rows} />
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

const Names: FC<{ rows: readonly WhoRow[] }> = ({ rows }) => (
  <ul class="index">
    {rows.map((row) => (
      <li>
        <a href={whoPath(row)}>{row.name}</a>
        {row.is && <span class="quiet"> {row.is}</span>}
      </li>
    ))}
  </ul>
);

interface QuotedProps {
  readonly rows: readonly QuotedRow[];
  readonly sort: WhoSort;
  readonly words: (typeof WORDS)[RecordKind];
}

const Quoted: FC<QuotedProps> = ({ rows, sort, words: { plural, path, is } }) => {
  if (rows.length === 0)
    return <p class="lede">None of the {plural} on record is reported to have said anything.</p>;
  const order = (by: WhoSort, sorted: "ascending" | "descending") => ({
    to: addressOf(path, { sort: by }),
    sorted: sort === by ? sorted : undefined,
  });
  // Of reports alone nobody's post is known, and no column says so.
  const isKnown = rows.some((row) => row.is !== null);
  return (
    <>
      <h2 class="list-head">Most quoted in the newest reports</h2>
      <Rows
        caption={`The ${plural} most quoted in the newest reports`}
        columns={[
          { label: "Name", ...order("name", "ascending") },
          ...(isKnown ? [{ label: is }] : []),
          { label: "Statements", isNumber: true, ...order("statements", "descending") },
          { label: "Last quoted", ...order("last", "descending") },
        ]}
      >
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a href={whoPath(row)}>{row.name}</a>
            </th>
            {isKnown && <td>{row.is}</td>}
            <td class="number">
              {row.statements}
              <span class="unit"> {row.statements === 1 ? "statement" : "statements"}</span>
            </td>
            <td>{row.lastOn && <time datetime={row.lastOn}>{shortDay(row.lastOn)}</time>}</td>
          </tr>
        ))}
      </Rows>
    </>
  );
};
