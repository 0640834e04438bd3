"""The second job: who is who, which questions are one, who diverges and who changed, over all reports of an archive.

The rules are the record's own, asked of `standpoint link`; here is only of which rows they are asked, in which order.
"""

import json
from dataclasses import dataclass
from typing import Any

from pyspark.sql import Column, DataFrame, Observation, SparkSession, Window
from pyspark.sql import functions as F

from .archive import Archive, at_once
from .asking import LinkError, answered, asking, line_of
from .decided import (
    corrected_positions,
    corrected_statements,
    decided_entities,
    decided_records,
    lost,
    position_corrections,
    with_final_candidates,
)

# Each pass over the names is right for the reports up to one whose company changes; there are few of these.
_PASSES = 12
# So many memberships of organizations go into one line.
_KNOWN = 1000

_READING = ["id", "hash", "extractor", "version", "model_hash"]

_ENTITY = "id string, name string, type string, aliases array<string>, roles array<string>, member_of array<string>"
_DESCRIBED = (
    "id string, report string, digest string, address string, isEmpty boolean, points boolean, "
    "entities array<struct<id string, block string, speaks boolean>>, "
    "members array<struct<entity string, body string, leads boolean>>, "
    "positions array<struct<id string, day string, falls boolean, holder string>>, "
    "corrections array<struct<position string, exact string, rejected boolean, stance string, "
    "holder struct<kind string, id string, name string>, question string, "
    "changesCondition boolean, condition string>>, "
    "corrected array<struct<statement string, exact string, rejected boolean, kind string, polarity string, "
    "changesSpeaker boolean, speaker string, words string>>, "
    "decided array<struct<entity string, words string, kind string, record string, name string, isNew boolean>>"
)
_RESOLVED = (
    "id string, found array<struct<entity string, kind string, record string, isLocal boolean, probability double, "
    "newName string, candidates array<struct<id string, probability double, isNew boolean>>>>, "
    "sure array<struct<entity string, person string>>"
)
_ASKED = "id string, questions array<struct<wording string, question string, reversed boolean>>"
_HOLDER = "struct<kind string, id string>"
_COMPARED = (
    f"id string, changes array<struct<kind string, holder {_HOLDER}, day string, from bigint, to bigint>>, "
    f"divergences array<struct<within string, versus string, a {_HOLDER}, b {_HOLDER}, from string, to string, "
    "phases array<struct<kind string, from string, to string, a bigint, b bigint>>>>, "
    f"matrix array<struct<day string, holder {_HOLDER}, row bigint, stance string, since string, restated int, "
    "body string, leads boolean>>"
)


@dataclass(frozen=True)
class Linking:
    """`knows_people`: the filter was given a file of them; `lays`: one of corrections.

    `day`: the matrix's; else the last day of each question.
    """

    command: tuple[str, ...]
    seconds: float = 600.0
    knows_people: bool = False
    lays: bool = False
    day: str | None = None


def link_archive(spark: SparkSession, folder: str, into: str, how: Linking) -> dict[str, int]:
    """Makes the tables in `into` anew from all that was read. Returns how many rows each has."""
    archive = Archive(spark, folder)
    archive.recover()
    linker = _Linker(spark, archive, Archive(spark, into), how)
    return linker.run()


class _Linker:
    def __init__(self, spark: SparkSession, archive: Archive, into: Archive, how: Linking) -> None:
        self._spark = spark
        self._archive = archive
        self._into = into
        self._how = how
        self._counts: dict[str, dict[str, int]] = {}

    def run(self) -> dict[str, int]:
        self._into.delete(self._into.work())
        reports = self._kept("reports", self._reports())
        entities = self._kept("entities", self._entities(reports))
        bodies = self._kept("bodies", self._resolved(_body_lines(entities)))
        people = self._people(entities, bodies)
        found = bodies.drop("sure").unionByName(people.drop("sure"))
        newcomers = self._kept("newcomers", self._named(reports, found))
        decided = decided_entities(reports)
        records = self._kept("entity_records", self._records(found, newcomers, decided))
        asked = self._kept("asked", self._asked(reports))
        positions = self._kept("positions", self._positions(reports, records, asked))
        members = self._kept("members", _members(reports, records))
        compared = self._kept("compared", self._compared(positions, members))
        return self._publish(
            {
                "reports": reports.select("report", "digest", *_READING, "seq", "is_current", "published", "publisher"),
                "newcomers": _on_record(newcomers, decided),
                "wordings": asked.select("wording", "question", "reversed").distinct(),
                "questions": _heads(reports, asked),
                "statements": self._statements(reports, records),
                **_outcomes(compared),
                "corrections_lost": lost(position_corrections(reports, asked), reports),
            },
            kept=["entity_records", "positions", "members"],
        )

    def _ask(self, lines: DataFrame, answer: str, before: list[dict[str, Any]] | None = None) -> DataFrame:
        return answered(lines, answer, asking(self._how.command, self._how.seconds, before or []))

    def _kept(self, name: str, rows: DataFrame, *more: Column) -> DataFrame:
        """Written down, so that what was asked is asked once; and counted, with whatever is to be told of it too."""
        place = self._into.work(name)
        counted = Observation()
        rows.observe(counted, F.count(F.lit(1)).alias("rows"), *more).write.mode("overwrite").parquet(place)
        self._counts[name] = counted.get
        return self._spark.read.schema(rows.schema).parquet(place)

    def _table(self, name: str) -> DataFrame:
        table = self._archive.table(name)
        if table is None:
            raise ValueError(f"{self._archive.folder} has no tables: read reports into it first")
        return table.drop("period", "paper")

    def _reports(self) -> DataFrame:
        """Each report once, in the order in which a record would have them: by day, then by id."""
        newest = Window.partitionBy("id", "hash").orderBy(F.desc("read_at"), "version", "model_hash")
        read = self._table("reports").where("error IS NULL")
        read = read.withColumn("nth", F.row_number().over(newest)).where("nth = 1").drop("nth", "error")
        lists = {
            "entities": ("id", "name", "type", "aliases", "roles", "member_of"),
            "statements": ("id", "speaker", "said_from", "said_to", "content"),
            "positions": (
                *("id", "holder", "question", "start_offset", "end_offset"),
                *("statements", "as_of_from", "as_of_to"),
            ),
        }
        for name, columns in lists.items():
            rows = self._table(name).withColumnRenamed("id", "own").withColumnRenamed("report", "id")
            one = F.struct("n", *(F.col("own").alias("id") if c == "id" else F.col(c) for c in columns))
            gathered = rows.groupBy(*_READING).agg(F.array_sort(F.collect_list(one)).alias(name))
            read = read.join(gathered, _READING, "left")
        read = read.withColumn("key", F.concat_ws(" ", "id", "hash"))
        told = self._ask(read.select(_describe_line()), _DESCRIBED).withColumnRenamed("id", "key")
        told = told.withColumnsRenamed({n: f"told_{n}" for n in ("entities", "members", "positions")})
        whole = read.drop("statements", "divergences", "boilerplate").join(told, "key").where("NOT isEmpty")
        return _in_order(whole)

    def _entities(self, reports: DataFrame) -> DataFrame:
        one = F.explode(F.arrays_zip("entities", "told_entities")).alias("e")
        return reports.select("key", "seq", "published", "publisher", one).select(
            "key", "seq", "published", "publisher", F.col("e.entities").alias("entity"),
            F.col("e.told_entities.block").alias("block"), F.col("e.told_entities.speaks").alias("speaks"),
        )  # fmt: skip

    def _resolved(self, lines: DataFrame) -> DataFrame:
        """One row an entity that was asked of; `local` is whom it stands for, by an id of the block if they are new."""
        inside = lines.repartition("block").sortWithinPartitions("block", "seq").select("asked")
        told = self._ask(inside, _RESOLVED)
        one = told.select("id", "sure", F.posexplode("found").alias("n", "f"))
        sure = F.filter("sure", lambda s: s["entity"] == F.col("f.entity"))
        rows = one.select(
            F.split("id", "\t")[0].alias("key"), F.split("id", "\t")[1].alias("block"),
            "n", "f", F.get(sure, F.lit(0))["person"].alias("sure"),
        )  # fmt: skip

        # Whom a block has put on record is told from those of a file, and of other blocks, by the block's name.
        def told_apart(id: Column, is_new: Column) -> Column:
            return F.when(is_new, F.concat_ws("|", F.col("block"), id)).otherwise(id)

        return rows.select(
            "key", "block", "n", F.col("f.entity").alias("entity"), F.col("f.kind").alias("kind"),
            told_apart(F.col("f.record"), F.col("f.isLocal")).alias("local"),
            F.col("f.probability").alias("probability"), F.col("f.newName").alias("new_name"),
            F.transform("f.candidates", lambda c: F.struct(
                told_apart(c["id"], c["isNew"]).alias("id"), c["probability"].alias("probability"),
            )).alias("candidates"),
            "sure",
        )  # fmt: skip

    def _people(self, entities: DataFrame, bodies: DataFrame) -> DataFrame:
        """Until each name's company is the one that it was weighed with."""
        company: DataFrame | None = None
        said = None
        for nth in range(_PASSES):
            lines = _people_lines(entities, bodies, company)
            kept = f"people-{nth}"
            found = self._kept(kept, self._resolved(lines), _all_sure())
            if not self._how.knows_people or self._counts[kept] == said:
                return found
            said = self._counts[kept]
            company = found.where("sure IS NOT NULL").select("key", "block", "entity", "sure")
        raise LinkError(f"whom reports name did not settle in {_PASSES} passes")

    def _named(self, reports: DataFrame, found: DataFrame) -> DataFrame:
        """The ids that a record would have given, which hang on who came first: one process, a short line for each."""
        new = found.where("new_name IS NOT NULL").join(reports.select("key", "seq"), "key")
        first = new.groupBy("local", "kind").agg(
            F.min_by("new_name", F.struct("seq", "n")).alias("name"), F.min(F.struct("seq", "kind", "n")).alias("at")
        )
        line = line_of(id=F.col("local"), step=F.lit("name"), kind=F.col("kind"), name=F.col("name"))
        lines = first.repartition(1).sortWithinPartitions("at").select(line)
        return self._ask(lines, "id string, record string").join(
            first.withColumnRenamed("local", "id"), "id"
        ).select(F.col("id").alias("local"), "record", "kind", "name")  # fmt: skip

    def _asked(self, reports: DataFrame) -> DataFrame:
        """Which question each position is on: one process, since each wording is laid beside all before it."""
        wanted = F.filter(F.col("positions"), lambda p: p["question"].isNotNull())
        with_any = reports.withColumn("wanted", wanted).where(F.size("wanted") > 0)
        line = line_of(
            id=F.col("key"), step=F.lit("ask"), text=F.when(F.col("points"), F.col("text")).otherwise(""),
            published=F.col("published"), publisher=F.col("publisher"),
            questions=F.transform("wanted", lambda p: p["question"]),
        )  # fmt: skip
        lines = with_any.select("seq", line).repartition(1).sortWithinPartitions("seq").select("asked")
        told = self._ask(lines, _ASKED).withColumnRenamed("id", "key")
        both = with_any.select("key", "wanted").join(told, "key")
        one = both.select("key", F.explode(F.arrays_zip("wanted", "questions")).alias("z"))
        return one.select("key", F.col("z.wanted.id").alias("position"), F.col("z.questions.*"))

    def _positions(self, reports: DataFrame, records: DataFrame, asked: DataFrame) -> DataFrame:
        """As the record's own index has them: on which question, whose, and since when."""
        found = self._table("positions").withColumnsRenamed({"id": "position", "report": "id", "holder": "entity"})
        told = F.get(F.filter("told_positions", lambda p: p["id"] == F.col("position")), F.lit(0))
        current = reports.where("is_current").select(*_READING, "key", "report", "seq", "published", "told_positions")
        rows = found.drop("question").join(current, _READING).join(asked, ["key", "position"]).withColumn("told", told)
        rows = rows.where("NOT told.falls").withColumn("entity", F.col("told.holder"))
        whose = records.where("record IS NOT NULL").select("key", "entity", "kind", "record")
        held = rows.join(whose, ["key", "entity"], "left")
        somebody = F.col("entity").isNotNull()
        whole = held.select(
            (F.col("seq") * 1000 + F.col("n")).alias("row"),
            *("report", "key", "position", "question", "reversed"),
            F.when(somebody, F.coalesce("kind", F.lit("entity"))).alias("holder_kind"),
            F.when(somebody, F.coalesce("record", F.concat_ws("#", "report", "entity"))).alias("holder_id"),
            *("stance", "words", F.col("condition_words").alias("condition")),
            F.col("told.day").cast("date").alias("day"),
            F.col("published").alias("told"),
            "confidence",
        )
        return corrected_positions(whole, position_corrections(reports, asked))

    def _statements(self, reports: DataFrame, records: DataFrame) -> DataFrame:
        """As they stand, with whom their speakers stand for."""
        found = self._table("statements").withColumnsRenamed({"id": "statement", "report": "id", "speaker": "entity"})
        current = reports.where("is_current").select(*_READING, "key", "report", "published")
        kept = ("kind", "polarity", "entity", "said_from", "said_to", "words", "confidence")
        rows = found.join(current, _READING).select("report", "key", "statement", "published", *kept)
        stand = corrected_statements(rows, reports)
        whose = records.where("record IS NOT NULL").select(
            "key", "entity", F.col("kind").alias("speaker_kind"), F.col("record").alias("speaker_id")
        )
        return stand.join(whose, ["key", "entity"], "left").withColumnRenamed("entity", "speaker")

    def _records(self, found: DataFrame, newcomers: DataFrame, decided: DataFrame) -> DataFrame:
        final = newcomers.select("local", "record")
        known = found.join(final, "local", "left").select(
            "key", "entity", "kind", F.coalesce("record", "local").alias("record"), "probability", "candidates"
        )
        if not self._how.lays:
            return known.drop("candidates")
        return decided_records(with_final_candidates(known, newcomers), decided, self._ask)

    def _compared(self, positions: DataFrame, members: DataFrame) -> DataFrame:
        """Question by question, all that was said on it at once, with where its holders belong."""
        one = F.struct(
            "row", "report",
            F.when(F.col("holder_id").isNotNull(),
                   F.struct(F.col("holder_kind").alias("kind"), F.col("holder_id").alias("id"))).alias("holder"),
            "stance", "reversed", "condition", "day", "told", "confidence", "reviewed",
        )  # fmt: skip
        said = positions.groupBy("question").agg(F.collect_list(one).alias("positions"))
        people = members.where("kind = 'person'")
        holders = positions.select("question", F.col("holder_id").alias("member"), F.col("holder_kind").alias("kind"))
        belong = holders.distinct().join(people, ["member", "kind"]).groupBy("question").agg(
            F.collect_list(_member()).alias("members")
        )  # fmt: skip
        empty = F.array().cast("array<struct<kind string, member string, organization string, leads boolean, "
                               "first date, last date>>")  # fmt: skip
        line = line_of(
            id=F.col("question"), step=F.lit("compare"), day=F.lit(self._how.day),
            positions=F.col("positions"), members=F.coalesce("members", empty),
        )  # fmt: skip
        lines = said.join(belong, "question", "left").repartition("question").select(line)
        return self._ask(lines, _COMPARED, _known(members))

    def _publish(self, tables: dict[str, DataFrame], kept: list[str]) -> dict[str, int]:
        """Puts all in place; `kept` are those that stand as they were written down on the way."""

        def named(name: str) -> str:
            return f"published-{name}"

        at_once(lambda name: self._kept(named(name), tables[name]), tables)
        places = {name: named(name) for name in tables} | {name: name for name in kept}
        counts = {name: self._counts[place]["rows"] for name, place in places.items()}
        for name, place in places.items():
            self._into.move(self._into.work(place), f"{self._into.folder}/{name}")
        self._into.delete(self._into.work())
        return counts


def _describe_line() -> Column:
    def days(first: Column, last: Column) -> Column:
        return F.when(last.isNotNull(), F.struct(first.alias("from"), last.alias("to")))

    def listed(name: str, kind: str) -> Column:
        return F.coalesce(F.col(name), F.array().cast(f"array<{kind}>"))

    return line_of(
        id=F.col("key"),
        step=F.lit("describe"),
        **{name: F.col(name) for name in ("title", "url", "published")},
        text=F.coalesce("text", F.lit("")),
        entities=F.transform(listed("entities", _kinds("entities")), _entity_line),
        statements=F.transform(
            listed("statements", _kinds("statements")),
            lambda s: F.struct(s["id"].alias("id"), s["speaker"].alias("speaker"),
                               days(s["said_from"], s["said_to"]).alias("saidOn"),
                               _extent(s["content"]).alias("content")),
        ),
        positions=F.transform(
            listed("positions", _kinds("positions")),
            lambda p: F.struct(*(p[c].alias(c) for c in ("id", "holder", "question", "statements")),
                               p["start_offset"].alias("start"), p["end_offset"].alias("end"),
                               days(p["as_of_from"], p["as_of_to"]).alias("asOf")),
        ),
    )  # fmt: skip


def _extent(content: Column) -> Column:
    first = F.array_min(F.transform(content, lambda c: c["start"]))
    last = F.array_max(F.transform(content, lambda c: c["end"]))
    return F.when(F.size(content) > 0, F.struct(first.alias("start"), last.alias("end")))


def _kinds(name: str) -> str:
    return {
        "entities": f"struct<n int, {_ENTITY}>",
        "statements": "struct<n int, id string, speaker string, said_from date, said_to date, "
        "content array<struct<start int, end int>>>",
        "positions": "struct<n int, id string, holder string, question string, "
        "start_offset int, end_offset int, statements array<string>, "
        "as_of_from date, as_of_to date>",
    }[name]


def _entity_line(e: Column) -> Column:
    kept = [e[name].alias(name) for name in ("id", "name", "type", "aliases", "roles")]
    return F.struct(*kept, e["member_of"].alias("memberOf"))


def _in_order(reports: DataFrame) -> DataFrame:
    """Without those whose words a report before has, as on record; and of each report which version is the last."""
    order = Window.orderBy(F.asc_nulls_last("published"), "id", "hash")
    numbered = reports.withColumn("seq", F.row_number().over(order).cast("bigint"))
    same_words = F.min("seq").over(Window.partitionBy("digest"))
    same_place = F.min("seq").over(Window.partitionBy("address", "digest"))
    first = F.when(F.col("address").isNull(), same_words).otherwise(same_place)
    once = numbered.withColumn("first", first).where("seq = first").drop("first")
    last = F.max("seq").over(Window.partitionBy("report"))
    return once.withColumn("is_current", F.col("seq") == last)


def _body_lines(entities: DataFrame) -> DataFrame:
    asked = entities.where(F.col("block").startswith("organization/"))
    return asked.groupBy("key", "block", "seq", "published", "publisher").agg(
        F.array_sort(F.collect_list(F.struct(F.col("entity.n").alias("n"), "entity", "speaks"))).alias("open")
    ).select("block", "seq", _resolve_line(F.col("open"), F.array(), F.array()))  # fmt: skip


def _people_lines(entities: DataFrame, bodies: DataFrame, company: DataFrame | None) -> DataFrame:
    """Each line has the names of one block, and all organizations of the report with whom they stand for."""
    row = F.struct(F.col("entity.n").alias("n"), "entity", "speaks")
    everybody = entities.groupBy("key").agg(F.array_sort(F.collect_list(row)).alias("all"))
    asked = entities.where(F.col("block").startswith("person/") | F.col("block").startswith("office/"))
    named = asked.groupBy("key", "block", "seq", "published", "publisher").agg(
        F.array_sort(F.collect_list(row)).alias("open")
    )
    known = bodies.where("local IS NOT NULL").groupBy("key").agg(
        F.collect_list(F.struct("entity", F.col("local").alias("organization"))).alias("bodies")
    )  # fmt: skip
    lines = named.join(everybody, "key").join(known, "key", "left")
    if company is None:
        lines = lines.withColumn("company", F.array().cast("array<string>"))
    else:
        sure = company.groupBy("key").agg(F.collect_list(F.struct("block", "sure")).alias("sure"))
        others = F.transform(F.filter("sure", lambda s: s["block"] != F.col("block")), lambda s: s["sure"])
        lines = lines.join(sure, "key", "left").withColumn("company", F.array_sort(F.array_distinct(others)))
    open_ids = F.transform("open", lambda e: e["entity"]["id"])
    targets = F.flatten(F.transform("open", lambda e: e["entity"]["member_of"]))
    lines = lines.withColumn("open_ids", open_ids).withColumn("targets", targets)
    seen = F.filter(
        "all",
        lambda e: (
            (e["entity"]["type"] == "organization")
            | F.array_contains("open_ids", e["entity"]["id"])
            | F.array_contains("targets", e["entity"]["id"])
        ),
    )
    line = _resolve_line(seen, F.col("bodies"), F.col("company"), F.col("open_ids"))
    return lines.select("block", "seq", line)


def _all_sure() -> Column:
    """Tells one company from another: whose names are sure to be whose, however many rows that are."""
    return F.bit_xor(F.expr("if(sure IS NOT NULL, xxhash64(key, block, entity, sure), 0L)")).alias("sure")


def _resolve_line(seen: Column, bodies: Column, company: Column, open_ids: Column | None = None) -> Column:
    def with_voice(e: Column) -> Column:
        kept = [e["entity"][name].alias(name) for name in ("id", "name", "type", "aliases", "roles")]
        return F.struct(*kept, e["entity"]["member_of"].alias("memberOf"), e["speaks"].alias("speaks"))

    none = F.array().cast("array<struct<entity string, organization string>>")
    return line_of(
        id=F.concat_ws("\t", "key", "block"),
        step=F.lit("resolve"),
        block=F.col("block"),
        published=F.col("published"),
        publisher=F.col("publisher"),
        entities=F.transform(seen, with_voice),
        open=F.transform(seen, lambda e: e["entity"]["id"]) if open_ids is None else open_ids,
        bodies=F.coalesce(bodies.cast("array<struct<entity string, organization string>>"), none),
        company=F.coalesce(company.cast("array<string>"), F.array().cast("array<string>")),
    )


def _on_record(newcomers: DataFrame, decided: DataFrame) -> DataFrame:
    """Whom no file has: those of the reports, and those whom people told apart from them."""
    apart = decided.where("isNew").select("record", "kind", "name")
    return newcomers.select("record", "kind", "name").unionByName(apart).dropDuplicates(["kind", "record"])


def _members(reports: DataFrame, records: DataFrame) -> DataFrame:
    """Who is told to belong where, from the first day on which it is told to the last."""
    one = reports.where("is_current AND published IS NOT NULL").select(
        "key", "published", F.explode("told_members").alias("m")
    )
    who = records.where("record IS NOT NULL")
    member = who.select("key", F.col("entity").alias("who"), "kind", F.col("record").alias("member"))
    body = who.where("kind = 'organization'").select(
        "key", F.col("entity").alias("body"), F.col("record").alias("organization")
    )
    told = one.select("key", "published", F.col("m.entity").alias("who"), F.col("m.body").alias("body"), "m.leads")
    both = told.join(member, ["key", "who"]).join(body, ["key", "body"])
    return both.groupBy("kind", "member", "organization", "leads").agg(
        F.min("published").alias("first"), F.max("published").alias("last")
    )


def _member() -> Column:
    return F.struct("kind", "member", "organization", "leads", "first", "last")


def _known(members: DataFrame) -> list[dict[str, Any]]:
    """Which organizations there are, and where they belong: few beside the people, and told to every process."""
    bodies = members.where("kind = 'organization'").select(F.to_json(_member()).alias("m")).collect()
    told = [json.loads(row["m"]) for row in bodies]
    names = members.select("organization").union(members.where("kind = 'organization'").select("member"))
    ids = sorted(row[0] for row in names.distinct().collect())
    parts = max(len(told), len(ids))
    return [
        {
            "id": f"know {at}",
            "step": "know",
            "members": told[at : at + _KNOWN],
            "organizations": ids[at : at + _KNOWN],
        }
        for at in range(0, parts, _KNOWN)
    ]


def _heads(reports: DataFrame, asked: DataFrame) -> DataFrame:
    """Each question with the wording that it was made from: the first."""
    at = asked.join(reports.select("key", "seq"), "key")
    own = at.where("NOT reversed")
    return own.groupBy("question").agg(
        F.min_by("wording", F.struct("seq", F.length("position"), "position")).alias("wording"),
        F.count_distinct("wording").alias("wordings"),
        F.count("*").alias("positions"),
    )


def _outcomes(compared: DataFrame) -> dict[str, DataFrame]:
    def one(name: str) -> DataFrame:
        return compared.select(F.col("id").alias("question"), F.explode(name).alias("o"))

    def whose(column: str, name: str) -> list[Column]:
        return [F.col(f"o.{column}.{part}").alias(f"{name}_{part}") for part in ("kind", "id")]

    def day(column: str, name: str) -> Column:
        return F.col(f"o.{column}").cast("date").alias(name)

    return {
        "changes": one("changes").select(
            "question", *whose("holder", "holder"), "o.kind", day("day", "day"),
            F.col("o.from").alias("from_row"), F.col("o.to").alias("to_row"),
        ),
        "divergences": one("divergences").select(
            "question", "o.within", "o.versus", *whose("a", "a"), *whose("b", "b"), day("from", "from_day"),
            day("to", "to_day"), "o.phases",
        ),
        "matrix": one("matrix").select(
            "question", day("day", "day"), *whose("holder", "holder"), "o.row", "o.stance", day("since", "since"),
            "o.restated", "o.body", "o.leads",
        ),
    }  # fmt: skip
