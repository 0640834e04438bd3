"""The folder of an archive: what is whole in it, and how whole things come and go, whatever breaks off in between.

ARCHIVE/TABLE/run=R/period=P/paper=S/part-….parquet   what readers open
ARCHIVE/_work/read/…                                  reports that were read and are not yet in the tables
ARCHIVE/_work/new/TABLE/run=R/…                       runs that are being written
ARCHIVE/_work/journal.json                            what is being moved; whoever comes next finishes it
"""

import json
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from typing import Any, TypeVar

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import StructType

from .schema import TABLES

Done = TypeVar("Done")

_HIDDEN = "_work"
_JOBS = 4


class Archive:
    """All paths go through Hadoop's file systems, so that HDFS and object stores do as well as a disk."""

    def __init__(self, spark: SparkSession, folder: str) -> None:
        self._spark = spark
        self.folder = folder.rstrip("/")
        jvm: Any = spark.sparkContext._jvm
        self._Path = jvm.org.apache.hadoop.fs.Path
        self._fs = self._Path(self.folder).getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
        self._jvm = jvm

    def work(self, *names: str) -> str:
        return "/".join([self.folder, _HIDDEN, *names])

    def table(self, name: str) -> DataFrame | None:
        """The table's rows; None where nothing was published yet."""
        rows = self.files([f"{self.folder}/{name}"], TABLES[name]) if self.runs(name) else None
        return None if rows is None else rows.drop("run")

    def files(self, folders: list[str], schema: StructType) -> DataFrame | None:
        """All rows below these folders; None where there are no folders."""
        return self._spark.read.schema(schema).parquet(*folders) if folders else None

    def runs(self, table: str) -> list[str]:
        return sorted(name for name in self.names(f"{self.folder}/{table}") if name.startswith("run="))

    def names(self, folder: str) -> list[str]:
        if not self.exists(folder):
            return []
        return [status.getPath().getName() for status in self._fs.listStatus(self._Path(folder))]

    def exists(self, path: str) -> bool:
        return bool(self._fs.exists(self._Path(path)))

    def delete(self, path: str) -> None:
        self._fs.delete(self._Path(path), True)

    def move(self, made: str, place: str) -> None:
        """In the place of what was there."""
        self.delete(place)
        self._fs.rename(self._Path(made), self._Path(place))

    def publish(self, run: str, removed: dict[str, list[str]], then: list[str]) -> None:
        """Puts the run in place of those removed, by table, and deletes the folders in `then`; in the end all of it."""
        journal = {"run": run, "removed": removed, "then": then}
        self._write(self.work("journal.json.new"), json.dumps(journal))
        self._fs.rename(self._Path(self.work("journal.json.new")), self._Path(self.work("journal.json")))
        self.recover()

    def recover(self) -> None:
        """Finishes what a run that broke off had begun to move. To be called before anything else is done."""
        if not self.exists(self.work("journal.json")):
            self.delete(self.work("new"))
            return
        journal = json.loads(self._read(self.work("journal.json")))
        run = journal["run"]
        for table in TABLES:
            for old in journal["removed"].get(table, []):
                self.delete(f"{self.folder}/{table}/{old}")
            made, place = self.work("new", table, run), f"{self.folder}/{table}/{run}"
            if self.exists(made) and not self.exists(place):
                self._fs.mkdirs(self._Path(f"{self.folder}/{table}"))
                self._fs.rename(self._Path(made), self._Path(place))
        for folder in journal["then"]:
            self.delete(folder)
        self.delete(self.work("new"))
        self.delete(self.work("journal.json"))

    def _write(self, path: str, text: str) -> None:
        stream = self._fs.create(self._Path(path), True)
        stream.write(text.encode())
        stream.close()

    def _read(self, path: str) -> str:
        stream = self._fs.open(self._Path(path))
        text = str(self._jvm.org.apache.commons.io.IOUtils.toString(stream, "UTF-8"))
        stream.close()
        return text


def at_once(work: Callable[[str], Done], names: Iterable[str]) -> list[Done]:
    """Small jobs, each of one table, beside one another: what one of them waits for others fill."""
    with ThreadPoolExecutor(_JOBS) as pool:
        return list(pool.map(work, names))


def new_run() -> str:
    """Names sort in the order of the runs."""
    at = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%S")
    return f"run={at}-{uuid.uuid4().hex[:6]}"
