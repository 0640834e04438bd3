"""Reports from Parquet, JSON Lines, CSV or WARC, in one form."""

import re
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
from pyarrow.fs import FileSystem
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import StringType, StructField, StructType
from warcio.archiveiterator import ArchiveIterator

from .schema import INPUT

FORMATS = ("parquet", "jsonl", "csv", "warc")

_CORRUPT = "not_json"
_TEXTS = [field.name for field in INPUT.fields if isinstance(field.dataType, StringType)]


def inputs(spark: SparkSession, form: str, paths: list[str]) -> DataFrame:
    """The reports at `paths`, with the hash of all that was given. Raises a ValueError where columns are missing."""
    found = {"parquet": _parquet, "jsonl": _json_lines, "csv": _csv, "warc": _warc}[form](spark, paths)
    lacking = [F.lit(None).cast(f.dataType).alias(f.name) for f in INPUT.fields if f.name not in found.columns]
    kept = [F.col(f.name).cast(f.dataType).alias(f.name) for f in INPUT.fields if f.name in found.columns]
    whole = found.select(*kept, *lacking).select(*(f.name for f in INPUT.fields))
    hashed = whole.withColumn("hash", _hash())
    # A report without an id is known by its address, or else by what it says.
    return hashed.withColumn("id", F.coalesce("id", "url", F.concat(F.lit("sha256:"), F.col("hash"))))


def _hash() -> Column:
    """Of all but the id, each with its length: two that share one say the same of the same."""
    told = [F.coalesce(F.concat(F.length(name).cast("string"), F.lit(":"), name), F.lit("-"))
            for name in _TEXTS if name != "id"]  # fmt: skip
    page = F.coalesce(F.sha2("page", 256), F.lit("-"))
    return F.sha2(F.concat_ws("\n", *told, page), 256)


def _parquet(spark: SparkSession, paths: list[str]) -> DataFrame:
    found = spark.read.parquet(*paths)
    if not {"text", "page", "html"} & set(found.columns):
        raise ValueError(f"{paths[0]} has no column text, html or page: it has {', '.join(found.columns)}")
    return _with_html(found)


def _json_lines(spark: SparkSession, paths: list[str]) -> DataFrame:
    text = [StructField(name, StringType()) for name in [*_TEXTS, "html", _CORRUPT]]
    found = spark.read.schema(StructType(text)).option("columnNameOfCorruptRecord", _CORRUPT).json(paths)
    # A line that is no object has no id; it is known by its words, and keeps its place as one that cannot be read.
    broken = F.concat(F.lit("line:"), F.sha2(_CORRUPT, 256))
    return _with_html(found.withColumn("id", F.coalesce("id", broken)).drop(_CORRUPT))


def _csv(spark: SparkSession, paths: list[str]) -> DataFrame:
    found = spark.read.option("header", True).option("multiLine", True).option("escape", '"').csv(paths)
    if not {"text", "html"} & set(found.columns):
        raise ValueError(f"{paths[0]} has no column text or html: it has {', '.join(found.columns)}")
    return _with_html(found)


def _with_html(found: DataFrame) -> DataFrame:
    """A page that was decoded already is read as UTF-8."""
    if "html" not in found.columns or "page" in found.columns:
        return found
    page = F.encode("html", "UTF-8")
    return found.withColumn("page", page).withColumn("charset", F.when(page.isNotNull(), "utf-8")).drop("html")


def _warc(spark: SparkSession, paths: list[str]) -> DataFrame:
    files = spark.read.format("binaryFile").load(paths).select("path")
    return files.repartition(max(1, len(files.inputFiles()))).mapInArrow(_pages, INPUT)


# So much of pages is handed on at once, in bytes.
_MUCH = 16 << 20


def _pages(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The HTML pages that were fetched with success, file by file."""
    schema = to_arrow_schema(INPUT)
    for batch in batches:
        for path in batch.column("path").to_pylist():
            rows: list[dict[str, Any]] = []
            much = 0
            for row in _pages_in(path):
                rows.append(row)
                much += len(row["page"])
                if much >= _MUCH:
                    yield pa.RecordBatch.from_pylist(rows, schema)
                    rows, much = [], 0
            if rows:
                yield pa.RecordBatch.from_pylist(rows, schema)


def _pages_in(path: str) -> Iterator[dict[str, Any]]:
    files, name = FileSystem.from_uri(re.sub(r"^file:/+", "file:///", path))
    # The format's own compression is of each record: warcio undoes it.
    with files.open_input_stream(name, compression=None) as stream:
        for record in ArchiveIterator(stream):
            http = record.http_headers
            if record.rec_type != "response" or http is None or http.get_statuscode() != "200":
                continue
            kind = http.get_header("Content-Type") or ""
            if "html" not in kind.lower():
                continue
            charset = re.search(r"charset=[\"']?([\w.:-]+)", kind, re.IGNORECASE)
            url = record.rec_headers.get_header("WARC-Target-URI")
            given = record.rec_headers.get_header("WARC-Record-ID")
            page = record.content_stream().read()
            yield {
                "id": (given or url).strip("<>"),
                "url": url,
                "page": page,
                "charset": charset[1] if charset else None,
            }
