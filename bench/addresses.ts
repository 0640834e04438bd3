/** The pages that readers ask for, each with a random address of its kind on the made-up record. */
import type { RecordStore } from "../src/record/store/record-store.ts";
import { word } from "./made-record.ts";

export interface Ids {
  /** The most quoted first; the most disputed first. */
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly questions: readonly string[];
  readonly reports: readonly string[];
  readonly publishers: readonly string[];
}

export async function idsOf({ db }: RecordStore): Promise<Ids> {
  const questions = await db
    .selectFrom("question_index")
    .select("question_id")
    .orderBy("positions", "desc")
    .execute();
  const reports = await db.selectFrom("reports").select("id").execute();
  const publishers = await db.selectFrom("articles").select("publisher").distinct().execute();
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
  return {
    people: numbers(2000).map((n) => `person-${n}`),
    organizations: numbers(40).map((n) => `party-${n}`),
    questions: questions.map((row) => row.question_id),
    reports: reports.map((row) => row.id),
    publishers: publishers.flatMap((row) => row.publisher ?? []),
  };
}

/** No further page than every made-up record has. */
const PAGES = { reports: 100, questions: 5 };

/** As often as small numbers by Zipf's law, roughly. */
const often = (most: number) => Math.floor(most ** Math.random()) - 1;
const any = (most: number) => Math.floor(Math.random() * most);
const said = () => word(often(4000) + 1);

const pick = <T>(list: readonly T[], n = often(list.length)): T => {
  const item = list[Math.min(Math.max(n, 0), list.length - 1)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

const path = (start: string, id: string, rest = "") => `${start}/${encodeURIComponent(id)}${rest}`;

export const KINDS: Readonly<Record<string, (ids: Ids) => string>> = {
  Today: () => "/",
  Report: ({ reports }) => path("/reports", pick(reports, any(reports.length))),
  "A quotation to copy": ({ reports }) =>
    path("/reports", pick(reports, any(reports.length)), "/quote?finding=s3"),
  Reports: () => `/reports?page=${often(PAGES.reports) + 1}`,
  "Reports, oldest first": () => `/reports?sort=oldest&page=${often(PAGES.reports) + 1}`,
  "Reports by paper": () => `/reports?sort=publisher&page=${often(PAGES.reports) + 1}`,
  "Reports of a paper": ({ publishers }) =>
    `/reports?publisher=${encodeURIComponent(pick(publishers))}&sort=oldest`,
  "Reports of some days": () => `/reports?after=2023-0${1 + any(9)}-01&before=2023-12-31`,
  Person: ({ people }) => path("/people", pick(people)),
  "Person, with what is unsure": ({ people }) => path("/people", pick(people), "?statements=all&figures=all"),
  People: () => `/people?letter=${pick(["m", "s", "b", "t", "l"])}`,
  "People quoted last": () => "/people?sort=last",
  "People of a name": () => `/people?name=${word(any(2000)).slice(0, 3)}`,
  Organization: ({ organizations }) => path("/organizations", pick(organizations)),
  Organizations: () => "/organizations",
  Questions: () => `/questions?page=${often(PAGES.questions) + 1}`,
  "Questions of one holder": () => "/questions?show=single",
  "Questions in some words": () => `/questions?like=${said()}`,
  "Questions by words": () => "/questions?sort=words",
  "Questions of a party": ({ organizations }) =>
    `/questions?within=${encodeURIComponent(pick(organizations))}&sort=holders`,
  Question: ({ questions }) => path("/questions", pick(questions)),
  "Question on a day": ({ questions }) =>
    path("/questions", pick(questions), `?day=2023-${String(1 + any(12)).padStart(2, "0")}-15`),
  "Question in a party": ({ questions, organizations }) =>
    path("/questions", pick(questions), `?within=${encodeURIComponent(pick(organizations))}`),
  Figures: () => `/figures?q=${word(often(400) + 1)}`,
  "Figures of late": () => "/figures",
  Search: () => `/search?q=${said()}`,
  "Search for two words": () => `/search?q=${said()}+${said()}`,
  "Search for either": () => `/search?q=${said()}+OR+${said()}+OR+${said()}`,
  "Search without": () => `/search?q=${said()}+-${said()}`,
  "Search, as typed": () => `/search?q=${said()}&forms=exact`,
  "Search that finds none": () => `/search?q=${said()}x+${said()}`,
  "Search for a phrase": () => `/search?q=%22${word(often(30) + 1)}+${word(often(30) + 1)}%22`,
  "Search of a person": ({ people }) => `/search?q=${word(often(200) + 1)}&person=${pick(people)}`,
  "Search by stance": () => `/search?q=${said()}&stance=declined`,
  "Search of a paper": ({ publishers }) =>
    `/search?publisher=${encodeURIComponent(pick(publishers))}&kind=indirect`,
  "Search in reports": () => `/search?in=reports&q=${said()}`,
  Corrections: () => "/corrections",
  "Methods note": () => "/methods",
  "JSON of a person": ({ people }) => path("/people", pick(people), "?format=json"),
  "Feed of a person": ({ people }) => path("/people", pick(people), "/feed.atom"),
  "Feed of a question": ({ questions }) => path("/questions", pick(questions), "/feed.atom"),
  "Feed of a search": () => `/search/feed.atom?q=${said()}`,
  "Statements as JSON": () => "/api/statements?limit=100",
  "Positions as JSON": () => "/api/positions?limit=100",
};
