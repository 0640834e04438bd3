"""From reports as they were read to the archive's tables, each one file a folder."""

from typing import Any

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import StructType

from .schema import FINDINGS, READ, READING, TABLES, renamed

_OF_REPORT = ("id", *(field.name for field in READING), "published", "publisher")

PERIODS = {"day": "yyyy-MM-dd", "month": "yyyy-MM", "year": "yyyy"}


def placed(read: DataFrame, period: str) -> DataFrame:
    """With the folder that each report is to lie in; `none` where it has no day or no publisher."""
    day = F.coalesce(F.date_format("published", PERIODS[period]), F.lit("none"))
    return read.withColumn("period", day).withColumn("paper", _slug("publisher"))


def _slug(name: str) -> Column:
    words = F.regexp_replace(F.lower(F.coalesce(name, F.lit(""))), "[^a-z0-9]+", "-")
    short = F.substring(F.regexp_replace(words, "^-|-$", ""), 1, 60)
    return F.when(short == "", "none").otherwise(short)


def table_of(read: DataFrame, name: str, period: str) -> DataFrame:
    """The rows of one table, with the columns and the nullability that the schema states, folder by folder.

    Whole reports are brought together, before their findings become rows that all say again of which report they are.
    """
    is_finding = name in FINDINGS
    lists = [field for field in READ.fields if field.name not in FINDINGS or field.name == name]
    needed = [f for f in lists if not is_finding or f.name in (*_OF_REPORT, name)]
    narrow = stated(read.select(*(f.name for f in needed)), StructType(needed))
    whole = gathered(placed(narrow, period))
    if not is_finding:
        return whole.select(*TABLES[name].fieldNames())
    keys = [F.col("id").alias("report"), *(F.col(f.name) for f in READING)]
    one = whole.select(*keys, "period", "paper", F.posexplode(name).alias("n", "found"))
    found = [F.col(f"found.{field.name}").alias(renamed(field.name)) for field in FINDINGS[name].fields]
    return one.select("report", *(f.name for f in READING), "n", *found, "period", "paper")


def gathered(rows: DataFrame) -> DataFrame:
    """What is of one folder in one task, or in several where it is much."""
    return rows.hint("rebalance", "period", "paper")


def stated(rows: DataFrame, schema: StructType) -> DataFrame:
    """Files that were read have no column that cannot be null; what the schema states of them is put back."""
    # No public call says of rows that are there what is not null in them, but by a round through Python of all of them.
    session: Any = rows.sparkSession
    jvm_session = session._jsparkSession
    kind = jvm_session.parseDataType(schema.json())
    made: Any = rows
    return DataFrame(jvm_session.internalCreateDataFrame(made._jdf.queryExecution().toRdd(), kind, False), session)
