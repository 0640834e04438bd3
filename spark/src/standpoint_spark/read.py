"""The first job: reports in, findings out as tables; what was read by this version and model is passed over."""

import math
from dataclasses import dataclass
from functools import reduce

from pyspark.sql import DataFrame, Observation, SparkSession
from pyspark.sql import functions as F

from .archive import Archive, at_once, new_run
from .inputs import inputs
from .process import Answer, Filter
from .reader import reading
from .schema import READ, TABLES
from .tables import table_of

_STAGED = "read"
_KEY = ("id", "hash")


@dataclass(frozen=True)
class Reading:
    """With which filter, how long it may take over one report, and how the tables are laid out."""

    command: tuple[str, ...]
    seconds: float = 120.0
    period: str = "day"
    reports_a_task: int = 500


@dataclass(frozen=True)
class Done:
    """Reports that came into the tables; of these `failed` have the reason in `error`. `known` were read before."""

    published: int
    failed: int
    known: int


def read_archive(spark: SparkSession, form: str, paths: list[str], folder: str, how: Reading) -> Done:
    """Reads what is not read yet. A run that breaks off goes on where it was when it is called again.

    Raises a FilterError where the filter does not run, and a ValueError for input that has no reports in it.
    """
    archive = Archive(spark, folder)
    archive.recover()
    asked = Filter[None](how.command, how.seconds)
    extractor: Answer = asked.ask({"id": "which", "text": "-"})["extractor"]
    given = inputs(spark, form, paths)
    done = _done(archive, extractor)
    left, known = _counts(given, done)
    if left > 0:
        tasks = max(spark.sparkContext.defaultParallelism, math.ceil(left / how.reports_a_task))
        new = given if done is None else given.join(done, list(_KEY), "left_anti")
        # All that are one come into one task, which passes over the second.
        read = new.repartition(tasks, *_KEY).mapInArrow(reading(how.command, how.seconds, extractor), READ)
        # A task's file is in its place as soon as the task is done: what breaks off loses only the tasks that ran.
        place = archive.work(_STAGED, new_run().replace("run=", "at-"))
        read.write.option("mapreduce.fileoutputcommitter.algorithm.version", "2").parquet(place)
    return _publish(archive, how, known)


def _done(archive: Archive, extractor: Answer) -> DataFrame | None:
    """What this very extractor has read, published or not; None where that is nothing."""
    by = (F.col("extractor") == extractor["name"]) & (F.col("version") == extractor["version"])
    mine = by & (F.col("model_hash") == extractor["modelHash"])
    tables = [rows for rows in (archive.table("reports"), _staged(archive)) if rows is not None]
    keys = [rows.where(mine).select(*_KEY) for rows in tables]
    return reduce(DataFrame.union, keys).distinct() if keys else None


def _counts(given: DataFrame, done: DataFrame | None) -> tuple[int, int]:
    """How many are to be read, and how many were: in one pass, since it looks at all that is given."""
    keys = given.select(*_KEY).distinct()
    if done is None:
        return keys.count(), 0
    counted = (
        keys.join(done.withColumn("known", F.lit(1)), list(_KEY), "left").agg(F.count("*"), F.count("known")).first()
    )
    assert counted
    return counted[0] - counted[1], counted[1]


def _staged(archive: Archive) -> DataFrame | None:
    places = [archive.work(_STAGED, name) for name in archive.names(archive.work(_STAGED))]
    return archive.files(places, READ)


def _publish(archive: Archive, how: Reading, known: int) -> Done:
    """Everything that was read and is in no table yet becomes one run."""
    staged = _staged(archive)
    if staged is None:
        return Done(0, 0, known)
    run = new_run()
    counts = write_run(archive, run, {name: table_of(staged, name, how.period) for name in TABLES})
    archive.publish(run, {}, [archive.work(_STAGED)])
    return Done(counts["reports"]["rows"], counts["reports"]["failed"], known)


def write_run(archive: Archive, run: str, tables: dict[str, DataFrame]) -> dict[str, dict[str, int]]:
    """Writes the tables, gathered by folder, beside the archive's own.

    Returns how many rows each has; of reports also, how many could not be read.
    """

    def write(name: str) -> dict[str, int]:
        counted = Observation()
        failed = [F.count("error").alias("failed")] if name == "reports" else []
        told = tables[name].observe(counted, F.count(F.lit(1)).alias("rows"), *failed)
        told.write.mode("overwrite").partitionBy("period", "paper").parquet(archive.work("new", name, run))
        return counted.get

    return dict(zip(tables, at_once(write, tables), strict=True))
