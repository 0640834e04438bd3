"""What people decided, laid over what was found: of positions, of statements, and of who is who."""

from collections.abc import Callable

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from .asking import line_of

Ask = Callable[[DataFrame, str], DataFrame]

_LED = "id string, record string, probability double"
_CANDIDATES = "array<struct<id string, probability double>>"


def position_corrections(reports: DataFrame, asked: DataFrame) -> DataFrame:
    """What people decided of each position; `moved` is the question that it is on instead, by one of its wordings."""
    one = reports.where("is_current").select("key", F.explode("corrections").alias("c")).select("key", "c.*")
    wordings = asked.select(
        F.col("wording").alias("to"), F.col("question").alias("moved"), F.col("reversed").alias("turned")
    )
    return one.withColumnRenamed("question", "to").join(wordings.distinct(), "to", "left")


def corrected_positions(found: DataFrame, corrections: DataFrame) -> DataFrame:
    """What was decided in place of what was found: as sure as can be, and towards the question as it is worded."""
    decided = corrections.where("position IS NOT NULL").select(
        *("key", "position", "rejected", "moved", "turned", "changesCondition", "holder"),
        F.col("stance").alias("stance_now"),
        F.col("condition").alias("condition_now"),
        F.lit(True).alias("reviewed"),
    )
    rows = found.join(decided, ["key", "position"], "left").where("NOT coalesce(rejected, false)")

    def turned(stance: str) -> Column:
        opposite = F.when(F.col(stance) == "for", "against").when(F.col(stance) == "against", "for")
        return opposite.otherwise(F.col(stance))

    was = F.when(F.col("reversed"), turned("stance")).otherwise(F.col("stance"))
    now = F.when(F.col("turned"), turned("stance_now")).otherwise(F.col("stance_now"))
    reviewed = F.coalesce("reviewed", F.lit(False))
    laid = {
        "stance": F.when(reviewed, F.coalesce(now, was)).otherwise(F.col("stance")),
        "reversed": F.when(reviewed, F.lit(False)).otherwise(F.col("reversed")),
        "question": F.coalesce("moved", "question"),
        "holder_kind": F.coalesce("holder.kind", "holder_kind"),
        "holder_id": F.coalesce("holder.id", "holder_id"),
        "condition": F.when(F.col("changesCondition"), F.col("condition_now")).otherwise(F.col("condition")),
        "confidence": F.when(reviewed, F.lit(1.0)).otherwise(F.col("confidence")),
        "reviewed": reviewed,
    }
    kept = [name for name in found.columns if name not in laid]
    return rows.select(*kept, *(column.alias(name) for name, column in laid.items()))


def corrected_statements(found: DataFrame, reports: DataFrame) -> DataFrame:
    """Those that were not rejected, each as it stands."""
    one = reports.where("is_current").select("key", F.explode("corrected").alias("c")).where("c.statement IS NOT NULL")
    decided = one.select("key", F.col("c.statement").alias("statement"), F.col("c").alias("now"))
    rows = found.join(decided, ["key", "statement"], "left").where("NOT coalesce(now.rejected, false)")
    reviewed = F.col("now").isNotNull()
    laid = {
        "kind": F.coalesce("now.kind", "kind"),
        "polarity": F.coalesce("now.polarity", "polarity"),
        "entity": F.when(F.col("now.changesSpeaker"), F.col("now.speaker")).otherwise(F.col("entity")),
        "words": F.coalesce("now.words", "words"),
        "confidence": F.when(reviewed, F.lit(1.0)).otherwise(F.col("confidence")),
        "reviewed": reviewed,
    }
    kept = [name for name in found.columns if name not in laid]
    return rows.select(*kept, *(column.alias(name) for name, column in laid.items()))


def decided_entities(reports: DataFrame) -> DataFrame:
    """Whom people said that a name of a report stands for: what they said last."""
    one = reports.select("key", F.posexplode("decided").alias("nth", "d")).where("d.entity IS NOT NULL")
    last = one.groupBy("key", F.col("d.entity").alias("entity")).agg(F.max_by("d", "nth").alias("d"))
    return last.select("key", "entity", "d.kind", "d.record", "d.name", "d.isNew")


def decided_records(records: DataFrame, decided: DataFrame, ask: Ask) -> DataFrame:
    """Whom each entity stands for, by decision or finding, wherever that leads since people have merged some."""
    said = decided.select("key", "entity", F.col("kind").alias("said_kind"), F.col("record").alias("said"))
    both = records.join(said, ["key", "entity"], "full")
    is_said = F.col("said").isNotNull()
    laid = both.select(
        "key", "entity", F.coalesce("said_kind", "kind").alias("kind"), F.coalesce("said", "record").alias("record"),
        F.when(is_said, F.lit(1.0)).otherwise(F.col("probability")).alias("probability"), "candidates",
    )  # fmt: skip
    known = laid.where("record IS NOT NULL").select("kind", "record").distinct()
    open_names = laid.where("record IS NULL AND size(candidates) > 1")
    none = F.array().cast(_CANDIDATES)
    lines = known.select(_lead_line(F.concat_ws("\t", "kind", "record"), F.col("record"), none)).union(
        open_names.select(_lead_line(F.concat_ws("\t", "key", "entity"), F.lit(None), F.col("candidates")))
    )
    led = ask(lines, _LED).select(
        "id", F.col("record").alias("led"), F.col("probability").alias("together")
    )  # fmt: skip
    at = F.when(F.col("record").isNull(), F.concat_ws("\t", "key", "entity")).otherwise(
        F.concat_ws("\t", "kind", "record")
    )
    rows = laid.withColumn("id", at).join(led, "id", "left")
    return rows.select(
        "key", "entity", "kind", F.coalesce("led", "record").alias("record"),
        F.coalesce("together", "probability").alias("probability"),
    )  # fmt: skip


def _lead_line(id: Column, record: Column, candidates: Column) -> Column:
    return line_of(
        id=id, step=F.lit("lead"), kind=F.col("kind"), record=record.cast("string"), candidates=candidates
    )  # fmt: skip


def with_final_candidates(records: DataFrame, newcomers: DataFrame) -> DataFrame:
    """Those whom a block has put on record are candidates by the ids that they have got."""
    one = records.where("record IS NULL").select("key", "entity", F.explode("candidates").alias("c"))
    final = newcomers.select(F.col("local").alias("id"), F.col("record").alias("final"))
    named = one.select("key", "entity", "c.*").join(final, "id", "left")
    candidate = F.struct(F.coalesce("final", "id").alias("id"), "probability")
    own = named.groupBy("key", "entity").agg(F.array_sort(F.collect_list(candidate)).alias("candidates"))
    return records.drop("candidates").join(own, ["key", "entity"], "left")


def lost(positions: DataFrame, reports: DataFrame) -> DataFrame:
    """Decisions whose words stand nowhere now, or whose question nobody is asked: for people to look at."""
    gone = positions.where("position IS NULL OR (to IS NOT NULL AND moved IS NULL)")
    current = reports.where("is_current")
    statements = current.select("key", F.explode("corrected").alias("c")).where("c.statement IS NULL")
    names = current.select("key", F.explode("decided").alias("d")).where("d.entity IS NULL")
    no_question = F.lit(None).cast("string").alias("question")
    return (
        gone.select("key", F.lit("position").alias("of"), "exact", F.col("to").alias("question"))
        .unionByName(statements.select("key", F.lit("statement").alias("of"), "c.exact", no_question))
        .unionByName(names.select("key", F.lit("entity").alias("of"), F.col("d.words").alias("exact"), no_question))
    )
