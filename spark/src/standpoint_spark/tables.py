"""From reports as they were read to the archive's tables, each one file a folder."""

from typing import Any

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import StructType

from .schema import FINDINGS, READING, TABLES, renamed

PERIODS = {"day": "yyyy-MM-dd", "month": "yyyy-MM", "year": "yyyy"}


def placed(read: DataFrame, period: str) -> DataFrame:
    """With the folder that each report is to lie in; `none` where it has no day or no publisher."""
    day = F.coalesce(F.date_format("published", PERIODS[period]), F.lit("none"))
    return read.withColumn("period", day).withColumn("paper", _slug("publisher"))


def _slug(name: str) -> Column:
    words = F.regexp_replace(F.lower(F.coalesce(name, F.lit(""))), "[^a-z0-9]+", "-")
    short = F.substring(F.regexp_replace(words, "^-|-$", ""), 1, 60)
    return F.when(short == "", "none").otherwise(short)


def table_of(read: DataFrame, name: str) -> DataFrame:
    """The rows of one table, with the columns and the nullability that the schema states."""
    schema = TABLES[name]
    if name not in FINDINGS:
        return stated(read.select(*schema.fieldNames()), schema)
    keys = [F.col("id").alias("report"), *(F.col(f.name) for f in READING)]
    place = [F.col("period"), F.col("paper")]
    one = read.select(*keys, *place, F.posexplode(name).alias("n", "found"))
    found = [F.col(f"found.{field.name}").alias(renamed(field.name)) for field in FINDINGS[name].fields]
    rows = one.select("report", *(f.name for f in READING), "n", *found, "period", "paper")
    return stated(rows, schema)


def stated(rows: DataFrame, schema: StructType) -> DataFrame:
    """Files that were read have no column that cannot be null; what the schema states of them is put back."""
    # No public call says of rows that are there what is not null in them, but by a round through Python of all of them.
    session: Any = rows.sparkSession
    jvm_session = session._jsparkSession
    kind = jvm_session.parseDataType(schema.json())
    made: Any = rows
    return DataFrame(jvm_session.internalCreateDataFrame(made._jdf.queryExecution().toRdd(), kind, False), session)
