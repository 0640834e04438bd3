"""The queries that docs/archive.md shows are run as they stand there."""

import os
import re
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest
from conftest import FILTER, ROOT, Report, write_lines
from pyspark.sql import SparkSession

from standpoint_spark.read import Reading, read_archive

PAGE = (ROOT / "docs" / "archive.md").read_text()
QUERIES = re.findall(r"```sql duckdb\n(.*?)```", PAGE, re.DOTALL)
SCRIPTS = re.findall(r"```python pandas\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module", autouse=True)
def beside_the_archive(spark: SparkSession, reports: list[Report], tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("readers")
    source = write_lines(folder / "reports.jsonl", reports[:12])
    read_archive(spark, "jsonl", [str(source)], str(folder / "archive"), Reading(FILTER, 60))
    before = Path.cwd()
    os.chdir(folder)
    yield
    os.chdir(before)


def rows(query: str) -> list[Any]:
    found = duckdb.sql(query)
    assert found is not None
    return found.fetchall()


def test_the_page_has_three_queries_for_each() -> None:
    assert (len(QUERIES), len(SCRIPTS)) == (3, 3)


@pytest.mark.parametrize("query", QUERIES)
def test_duckdb_opens_the_tables(query: str) -> None:
    assert len(rows(query)) > 0


@pytest.mark.parametrize("script", SCRIPTS)
def test_pandas_opens_the_tables(script: str) -> None:
    names: dict[str, Any] = {"pd": pd}
    exec(script, names)
    assert len(names["result"]) > 0


def test_duckdb_finds_who_said_most() -> None:
    names = {row[0] for row in rows(QUERIES[0])}
    assert {"Orla Tamsin", "Bertil Ansgar"} <= names
