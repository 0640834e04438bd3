"""Many small files of many runs become few: the archive says the same, in one run."""

from pyspark.sql import SparkSession

from .archive import Archive, new_run
from .read import write_run
from .schema import TABLES
from .tables import gathered, stated


def compact_archive(spark: SparkSession, folder: str) -> int:
    """Returns how many runs became one; 0 where there is nothing to do."""
    archive = Archive(spark, folder)
    archive.recover()
    removed = {name: archive.runs(name) for name in TABLES}
    most = max(len(runs) for runs in removed.values())
    if most < 2:
        return 0
    run = new_run()
    tables = {name: rows for name in TABLES if (rows := archive.table(name)) is not None}
    write_run(archive, run, {name: gathered(stated(rows, TABLES[name])) for name, rows in tables.items()})
    archive.publish(run, removed, [])
    return most
