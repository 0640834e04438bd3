"""What runs on each executor core: reports in Arrow batches through the core's own filter process, rows out."""

import atexit
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from typing import Any

import pyarrow as pa
from pyspark.sql.pandas.types import to_arrow_schema

from .findings import read_row, request_of
from .process import Filter
from .schema import READ

Batches = Iterator[pa.RecordBatch]

# So many reports are handed on at once.
ROWS = 64

# Spark uses a Python process for many tasks: so does the filter that belongs to it.
_filters: dict[tuple[str, ...], "Filter[Any]"] = {}


def filter_of(command: tuple[str, ...], seconds: float) -> "Filter[Any]":
    if command not in _filters:
        _filters[command] = Filter(command, seconds)
        atexit.register(_filters[command].close)
    return _filters[command]


def reading(command: tuple[str, ...], seconds: float, extractor: dict[str, str]) -> Callable[[Batches], Batches]:
    """For `mapInArrow`: one row out for each report in. A report that cannot be read has its reason in `error`."""

    def read(batches: Batches) -> Batches:
        schema = to_arrow_schema(READ, timezone="UTC")
        rows: list[dict[str, Any]] = []
        for given, answer in _answers(batches, filter_of(command, seconds)):
            try:
                row = read_row(given, answer, extractor, datetime.now(timezone.utc))
            except (KeyError, TypeError, ValueError) as error:
                told = {"error": f"the reader's answer is not as it should be: {error!r}"}
                row = read_row(given, told, extractor, datetime.now(timezone.utc))
            rows.append(row)
            if len(rows) == ROWS:
                yield pa.RecordBatch.from_pylist(rows, schema)
                rows = []
        if rows:
            yield pa.RecordBatch.from_pylist(rows, schema)

    return read


def _answers(batches: Batches, reader: "Filter[Any]") -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Rows that hold no report are not asked of, but keep their place; one that comes twice is asked of once."""
    unreadable: dict[int, list[dict[str, Any]]] = {}
    asked = 0
    known: set[tuple[str, str]] = set()

    def requests() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        nonlocal asked
        for batch in batches:
            for given in batch.to_pylist():
                key = (given["id"], given["hash"])
                if key in known:
                    continue
                known.add(key)
                if given["text"] is None and given["page"] is None:
                    unreadable.setdefault(asked, []).append(given)
                else:
                    asked += 1
                    yield given, request_of(given)

    for answered, (given, answer) in enumerate(reader.answers(requests())):
        for other in unreadable.pop(answered, []):
            yield other, {"error": "there is neither a text nor a page in it"}
        yield given, answer
    for others in unreadable.values():
        for other in others:
            yield other, {"error": "there is neither a text nor a page in it"}
