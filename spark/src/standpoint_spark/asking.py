"""Lines of JSON in a column, through a filter, to the answers in a column: one process a task, ended with the task."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import StringType, StructField, StructType

from .process import Filter

Batches = Iterator[pa.RecordBatch]
Line = dict[str, Any]

_ANSWERS = StructType([StructField("answer", StringType(), nullable=False)])
_ROWS = 128


class LinkError(RuntimeError):
    """The filter did not understand what it was asked, or died of it: all that it had joined so far is lost with it."""


def line_of(**columns: Column) -> Column:
    """One line, with what is null in it told as null."""
    told = F.struct(*(column.alias(name) for name, column in columns.items()))
    return F.to_json(told, {"ignoreNullFields": "false"}).alias("asked")


def answered(lines: DataFrame, answer: str, ask: Callable[[Batches], Batches]) -> DataFrame:
    """The answers to the column `asked`, in its order, with the fields that the schema `answer` names."""
    told = lines.select("asked").mapInArrow(ask, _ANSWERS)
    return told.select(F.from_json("answer", answer).alias("a")).select("a.*")


def asking(command: tuple[str, ...], seconds: float, before: Sequence[Line] = ()) -> Callable[[Batches], Batches]:
    """For `mapInArrow`. `before`: what the process is told first, whose answers are left out."""

    def ask(batches: Batches) -> Batches:
        schema = to_arrow_schema(_ANSWERS)
        lines = (json.loads(line) for batch in batches for line in batch.column("asked").to_pylist())
        requests = chain(((True, line) for line in before), ((False, line) for line in lines))
        # What a process has joined is in its memory: another could not go on with it.
        reader = Filter[bool](command, seconds, tries=1)
        rows: list[Line] = []
        try:
            for is_before, answer in reader.answers(requests):
                if "error" in answer:
                    raise LinkError(answer["error"])
                if not is_before:
                    rows.append({"answer": json.dumps(answer, ensure_ascii=False)})
                if len(rows) == _ROWS:
                    yield pa.RecordBatch.from_pylist(rows, schema)
                    rows = []
        finally:
            reader.close()
        if rows:
            yield pa.RecordBatch.from_pylist(rows, schema)

    return ask
