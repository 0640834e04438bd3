/** What a record says of its questions, as JSON, for the linked tables to be held against: `node record_says.mjs DIST RECORD`. */
const [dist, folder] = process.argv.slice(2);
const from = (file) => import(`${dist}/record/${file}`);
const { openRecord } = await from("open.js");
const { historiesOn } = await from("comparison/histories.js");
const { historiesOnQuestion } = await from("comparison/changes.js");
const { divergences } = await from("comparison/divergences.js");
const { questionMatrix } = await from("comparison/question-matrix.js");
const { recordsOf } = await from("entity/entity-records.js");

const record = await openRecord(folder, { mode: "read" });
const rows = await record.db
  .selectFrom("position_index as x")
  .innerJoin("positions as p", "p.id", "x.position_id")
  .selectAll("x")
  .select("p.local_id")
  .where("x.question_id", "is not", null)
  .execute();
const nameOf = new Map(rows.map((row) => [row.position_id, `${row.report_id}#${row.local_id}`]));
const questions = [...new Set(rows.map((row) => row.question_id))].sort();

const entities = await record.db
  .selectFrom("entities as e")
  .innerJoin("analyses as n", "n.id", "e.analysis_id")
  .innerJoin("articles as a", "a.id", "n.article_id")
  .select(["e.id", "e.local_id", "a.digest", "a.report_id"])
  .execute();
const records = await recordsOf(
  record.db,
  entities.map(({ id }) => id),
);

const [changes, differing, matrix] = [[], [], []];
const key = ({ kind, id }) => `${kind}/${id}`;
for (const question of questions) {
  const days = (await historiesOn(record.db, [question])).flatMap(({ positions }) =>
    positions.map((p) => p.day),
  );
  for (const { changes: own } of await historiesOnQuestion(record, question))
    for (const { kind, holder, day, from: before, to } of own)
      changes.push([question, key(holder), kind, day, before.id, to.id]);
  const { found } = await divergences(record, { question, limit: Number.MAX_SAFE_INTEGER });
  for (const { within, versus, a, b, phases } of found)
    differing.push([
      ...[question, within.id, versus, key(a), key(b)],
      phases.map((p) => [p.kind, p.from, p.to, p.a.id, p.b.id]),
    ]);
  const day = days.sort().at(-1);
  if (day === undefined) continue;
  const all = { groups: Number.MAX_SAFE_INTEGER, each: Number.MAX_SAFE_INTEGER };
  for (const { organization, rows: own } of (await questionMatrix(record, { question, day, ...all })).groups)
    for (const { holder, leads, position, since, restated } of own)
      matrix.push([
        question,
        day,
        key(holder),
        position.id,
        since,
        restated,
        organization?.id ?? null,
        leads,
      ]);
}

const said = await record.db
  .selectFrom("standing_statements as s")
  .innerJoin("latest_analyses as n", "n.id", "s.analysis_id")
  .innerJoin("current_articles as a", "a.id", "n.article_id")
  .select(["s.id", "s.local_id", "s.kind", "s.polarity", "s.speaker_id", "s.confidence", "s.reviewed"])
  .select("a.report_id")
  .execute();
const speakers = await recordsOf(
  record.db,
  said.flatMap((row) => row.speaker_id ?? []),
);
const pieces = await record.db
  .selectFrom("standing_passages as s")
  .innerJoin("passages as p", "p.id", "s.passage_id")
  .select(["s.statement_id", "p.exact"])
  .where("s.part", "=", "content")
  .orderBy("s.position")
  .execute();
const wordsOf = new Map();
for (const { statement_id: id, exact } of pieces) wordsOf.set(id, [...(wordsOf.get(id) ?? []), exact]);

console.log(
  JSON.stringify({
    positions: rows.map((row) => [
      ...[
        nameOf.get(row.position_id),
        row.question_id,
        row.holder_kind && `${row.holder_kind}/${row.holder_id}`,
      ],
      ...[row.stance, row.condition, row.day, row.told, row.confidence],
    ]),
    records: entities.flatMap(({ id, local_id, digest }) =>
      records.has(id) ? [[`${digest}#${local_id}`, key(records.get(id))]] : [],
    ),
    statements: said.map((row) => [
      `${row.report_id}#${row.local_id}`,
      ...[row.kind, row.polarity, speakers.has(row.speaker_id) ? key(speakers.get(row.speaker_id)) : null],
      ...[(wordsOf.get(row.id) ?? []).join(" … "), row.confidence, row.reviewed === 1],
    ]),
    changes,
    divergences: differing,
    matrix,
  }),
);
await record.close();
