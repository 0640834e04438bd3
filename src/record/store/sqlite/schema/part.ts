/**
 * What the database holds of one noun, as data: tables, indices, views, and the rules that triggers are made from. In words that
 * SQLite 3.37 knows (no `->>`, no ORDER BY within `group_concat`), so that whatever reads with an older SQLite can open a record.
 */

export interface SchemaPart {
  /** In `CREATE TABLE` statements; a table may refer to one of any part. */
  readonly tables: readonly string[];
  readonly indices: readonly string[];
  readonly views: readonly string[];
  readonly rules: readonly Rule[];
}

/** Something that the database holds by itself, whoever writes to it. */
export type Rule =
  /** Refuses what `on` names ("BEFORE UPDATE ON captures"), always or `when` a condition holds, and `says` why. */
  | { readonly name: string; readonly on: string; readonly when: string | null; readonly says: string }
  /** Runs statements after, or before, what `on` names. */
  | {
      readonly name: string;
      readonly on: string;
      readonly when: string | null;
      readonly run: readonly string[];
    }
  /** Several that go together. */
  | readonly Rule[];

interface Exception {
  /** The condition under which it is let pass all the same. */
  readonly unless?: string;
  readonly says?: string;
}

const ONCE = "are written once and never changed";

export const refused = (name: string, on: string, when: string | null, says: string): Rule => ({
  name,
  on,
  when,
  says,
});

export const follows = (name: string, on: string, when: string | null, run: readonly string[]): Rule => ({
  name,
  on,
  when,
  run,
});

// A condition about what is missing is neither true nor false, and nothing is let pass by it.
const excepted = (unless: string | undefined) => (unless === undefined ? null : `NOT coalesce(${unless}, 0)`);

export const neverUpdated = (table: string, { unless, says = `${table} ${ONCE}` }: Exception = {}): Rule =>
  refused(`${table}_never_update`, `BEFORE UPDATE ON ${table}`, excepted(unless), says);

export const neverDeleted = (table: string, { unless, says = `${table} ${ONCE}` }: Exception = {}): Rule =>
  refused(`${table}_never_delete`, `BEFORE DELETE ON ${table}`, excepted(unless), says);

export const writtenOnce = (table: string, exception: Exception = {}): Rule => [
  neverUpdated(table, exception),
  neverDeleted(table, exception),
];

interface OfAnalysis {
  /** The id of the row's analysis, in SQL; else its column `analysis_id`. */
  readonly analysis?: string;
  /** May the passage be missing? */
  readonly optional?: boolean;
  readonly name?: string;
}

/** A finding's passage lies in the article that was analysed. */
export function sameArticle(
  table: string,
  passage: string,
  { analysis = "new.analysis_id", optional = false, name }: OfAnalysis = {},
): Rule {
  const other = `(SELECT article_id FROM analyses WHERE id = ${analysis})
      IS NOT (SELECT article_id FROM passages WHERE id = new.${passage})`;
  return refused(
    name ?? `${table}_${passage}_of_the_same_article`,
    `BEFORE INSERT ON ${table}`,
    optional ? `new.${passage} IS NOT NULL AND ${other}` : other,
    "a finding's passage must lie in the article that was analysed",
  );
}

/** A condition, in SQL: the report, by its id, was withdrawn. */
export const withdrawn = (report: string) => `EXISTS (SELECT 1 FROM withdrawals WHERE report_id = ${report})`;

/** A condition, in SQL: it goes with what is being withdrawn. */
export const marked = (what: string, id: string) =>
  `EXISTS (SELECT 1 FROM withdrawing WHERE what = '${what}' AND id = ${id})`;

/** The id of an analysis's report, in SQL. */
export const reportOf = (analysis: string) =>
  `(SELECT a.report_id FROM analyses AS n JOIN articles AS a ON a.id = n.article_id WHERE n.id = ${analysis})`;

/** A condition, in SQL: the column has one of the words. */
export const oneOf = (column: string, words: readonly string[]) =>
  `${column} IN (${words.map(quoted).join(", ")})`;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The `CREATE TRIGGER` statements of a rule. */
export function triggersOf(rule: Rule): readonly string[] {
  if (isSeveral(rule)) return rule.flatMap(triggersOf);
  const { name, on, when } = rule;
  const run = "says" in rule ? [`SELECT RAISE(ABORT, ${quoted(rule.says)})`] : rule.run;
  const condition = when === null ? "" : ` WHEN ${when}`;
  return [
    `CREATE TRIGGER ${name} ${on}${condition}\n  BEGIN ${run.map((step) => `${step};`).join("\n  ")} END`,
  ];
}

function isSeveral(rule: Rule): rule is readonly Rule[] {
  return Array.isArray(rule);
}
