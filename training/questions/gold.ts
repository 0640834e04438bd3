/** The annotated questions: four lists of wordings, each put side by side within itself, with the groups that ask the same. */
import { linesOf } from "../../evaluation/corpora.ts";

export interface Listed {
  readonly list: string;
  readonly text: string;
  /** The group of those that ask the same; null for one that is alone. */
  readonly group: number | null;
  /** Who is for it is against the group's question. */
  readonly reversed: boolean;
}

interface Member {
  readonly report: string;
  readonly question: string;
  readonly reversed?: boolean;
}
interface Line {
  readonly kind: "same" | "near";
  readonly list: string;
  readonly members?: readonly Member[];
  readonly a?: Member;
  readonly b?: Member;
  readonly why?: string;
}
interface Report {
  readonly id: string;
  readonly positions: readonly { readonly question: string }[];
}

/** Every wording of every list once; `folder` holds questions.jsonl, us.jsonl and uk.jsonl. */
export function listedQuestions(folder: string): readonly Listed[] {
  const lines = linesOf<Line>(`${folder}/questions.jsonl`);
  const listOf = new Map<string, string>();
  for (const { list, members, a, b } of lines)
    for (const member of members ?? [a, b]) if (member) listOf.set(member.report, list);
  const found = new Map<string, Listed>();
  const put = (one: Listed) => {
    const key = `${one.list} ${one.text}`;
    if (one.group !== null || !found.has(key)) found.set(key, one);
  };
  for (const name of ["us", "uk"])
    for (const { report, list } of placed(linesOf<Report>(`${folder}/${name}.jsonl`), listOf))
      for (const { question } of report.positions)
        put({ list, text: question, group: null, reversed: false });
  lines.forEach(({ list, members }, group) => {
    for (const { question, reversed = false } of members ?? [])
      put({ list, text: question, group, reversed });
  });
  return [...found.values()];
}

/** Reports of which nothing is in a group or a near miss are of the list of those before and after them. */
function placed(reports: readonly Report[], listOf: ReadonlyMap<string, string>) {
  return reports.flatMap((report, i) => {
    const own = listOf.get(report.id);
    const before = reports.slice(0, i).findLast(({ id }) => listOf.has(id));
    const after = reports.slice(i + 1).find(({ id }) => listOf.has(id));
    const around =
      listOf.get(before?.id ?? "") === listOf.get(after?.id ?? "") && listOf.get(after?.id ?? "");
    const list = own ?? around;
    return list ? [{ report, list }] : [];
  });
}
