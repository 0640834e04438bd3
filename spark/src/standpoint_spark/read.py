"""The first job: reports in, findings out as tables; what was read by this version and model is passed over."""

import math
from dataclasses import dataclass

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from .archive import Archive, new_run
from .inputs import inputs
from .process import Answer, Filter
from .reader import reading
from .schema import READ, TABLES
from .tables import placed, table_of

_STAGED = "read"


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
    keys = given.select("id", "hash").distinct()
    left = _left(archive, keys, extractor).count()
    known = keys.count() - left
    if left > 0:
        tasks = max(spark.sparkContext.defaultParallelism, math.ceil(left / how.reports_a_task))
        once = _left(archive, given, extractor).repartition(tasks, "id", "hash").dropDuplicates(["id", "hash"])
        read = once.mapInArrow(reading(how.command, how.seconds, extractor), READ)
        # A task's file is in its place as soon as the task is done: what breaks off loses only the tasks that ran.
        place = archive.work(_STAGED, new_run().replace("run=", "at-"))
        read.write.option("mapreduce.fileoutputcommitter.algorithm.version", "2").parquet(place)
    return _publish(archive, how, known)


def _left(archive: Archive, given: DataFrame, extractor: Answer) -> DataFrame:
    """What this very extractor has not read."""
    by = (F.col("extractor") == extractor["name"]) & (F.col("version") == extractor["version"])
    mine = by & (F.col("model_hash") == extractor["modelHash"])
    for done in (archive.table("reports"), _staged(archive)):
        if done is not None:
            given = given.join(done.where(mine).select("id", "hash"), ["id", "hash"], "left_anti")
    return given


def _staged(archive: Archive) -> DataFrame | None:
    places = [archive.work(_STAGED, name) for name in archive.names(archive.work(_STAGED))]
    return archive.files(places, READ)


def _publish(archive: Archive, how: Reading, known: int) -> Done:
    """Everything that was read and is in no table yet becomes one run."""
    staged = _staged(archive)
    if staged is None:
        return Done(0, 0, known)
    run = new_run()
    write_run(archive, run, {name: table_of(placed(staged, how.period), name) for name in TABLES})
    archive.publish(run, {}, [archive.work(_STAGED)])
    reports = archive.files([f"{archive.folder}/reports/{run}"], TABLES["reports"])
    assert reports is not None
    counted = reports.agg(F.count("*"), F.count("error")).first()
    assert counted
    return Done(counted[0], counted[1], known)


def write_run(archive: Archive, run: str, tables: dict[str, DataFrame]) -> None:
    """Writes the tables beside the archive's own; each folder gets one file, or several where it is large."""
    for name, rows in tables.items():
        gathered = rows.hint("rebalance", "period", "paper")
        gathered.write.mode("overwrite").partitionBy("period", "paper").parquet(archive.work("new", name, run))
