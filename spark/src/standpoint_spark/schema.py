"""The tables of an archive: their columns, Spark types, and what may be missing.

`required` columns are never null; of the others each says when it is. Offsets are UTF-16 code units of `reports.text`.
"""

from pyspark.sql.types import (
    ArrayType,
    BinaryType,
    DataType,
    DateType,
    DoubleType,
    IntegerType,
    StringType,
    StructField,
    StructType,
    TimestampType,
)


def required(name: str, kind: DataType) -> StructField:
    return StructField(name, kind, nullable=False)


def optional(name: str, kind: DataType) -> StructField:
    return StructField(name, kind, nullable=True)


def many(kind: DataType) -> ArrayType:
    return ArrayType(kind, containsNull=False)


TEXT, NUMBER, WHOLE, DAY = StringType(), DoubleType(), IntegerType(), DateType()

SPAN = StructType([required("start", WHOLE), required("end", WHOLE)])

# What a report is given as. A page is the bytes as they were fetched; every other input has `text`.
INPUT = StructType(
    [
        required("id", TEXT),
        optional("text", TEXT),
        optional("title", TEXT),
        optional("published", TEXT),
        optional("publisher", TEXT),
        optional("url", TEXT),
        optional("author", TEXT),
        optional("page", BinaryType()),
        optional("charset", TEXT),
    ]
)

STATEMENT = StructType(
    [
        required("id", TEXT),
        required("kind", TEXT),
        required("source", many(SPAN)),
        required("cue", many(SPAN)),
        required("content", many(SPAN)),
        optional("speaker", TEXT),  # null rather than a guess
        required("polarity", TEXT),
        optional("said_from", DAY),  # null: no earliest day is told
        optional("said_to", DAY),  # null: no day is known
        required("confidence", NUMBER),
        required("words", TEXT),  # the content, its pieces joined by " … "
    ]
)

ENTITY = StructType(
    [
        required("id", TEXT),
        required("name", TEXT),
        required("type", TEXT),
        required("aliases", many(TEXT)),
        required("roles", many(TEXT)),
        required("member_of", many(TEXT)),
        required("mentions", many(SPAN)),
    ]
)

POSITION = StructType(
    [
        required("id", TEXT),
        optional("holder", TEXT),  # null: the report does not let it be known
        optional("question", TEXT),  # null: the report words no proposal that makes sense by itself
        required("stance", TEXT),
        required("start", WHOLE),
        required("end", WHOLE),
        optional("condition_start", WHOLE),  # only of a conditional position
        optional("condition_end", WHOLE),
        optional("proposal_start", WHOLE),  # null: no words say what would be done
        optional("proposal_end", WHOLE),
        required("statements", many(TEXT)),
        optional("as_of_from", DAY),  # the days that the reporter's own words give
        optional("as_of_to", DAY),
        required("confidence", NUMBER),
        required("words", TEXT),
        optional("condition_words", TEXT),
    ]
)

DIVERGENCE = StructType([required("question", TEXT), required("within", TEXT), required("positions", many(TEXT))])

FIGURE = StructType(
    [
        required("start", WHOLE),
        required("end", WHOLE),
        required("value", NUMBER),
        optional("upper", NUMBER),  # only of a range
        required("relation", TEXT),
        optional("unit", TEXT),  # null: a count
        optional("counted", TEXT),
        optional("source", TEXT),
        optional("period_from", DAY),
        optional("period_to", DAY),
        required("words", TEXT),
    ]
)

TIME = StructType(
    [
        required("start", WHOLE),
        required("end", WHOLE),
        optional("from", DAY),  # null: it takes the report's day, which is not known
        optional("to", DAY),
        required("words", TEXT),
    ]
)

# The lists of findings of one report, each a table of its own in the archive.
FINDINGS: dict[str, StructType] = {
    "statements": STATEMENT,
    "entities": ENTITY,
    "positions": POSITION,
    "figures": FIGURE,
    "times": TIME,
}

# By these a report that was read is known again.
READING = [
    required("hash", TEXT),  # SHA-256 of all that was given
    required("extractor", TEXT),
    required("version", TEXT),
    required("model_hash", TEXT),
]

# One report as it was read, with all that was found; null lists where it could not be read.
READ = StructType(
    [
        required("id", TEXT),
        *READING,
        required("read_at", TimestampType()),
        optional("error", TEXT),  # null: it was read
        optional("title", TEXT),
        optional("text", TEXT),  # null: there is none, or none could be had from the page
        optional("published", DAY),
        optional("publisher", TEXT),
        optional("url", TEXT),
        optional("author", TEXT),
        optional("language", TEXT),  # only of a page
        optional("modified", TEXT),  # only of a page
        required("from_page", TEXT),  # "yes" where the offsets are into the page's text, else "no"
        required("boilerplate", many(SPAN)),
        required("divergences", many(DIVERGENCE)),
        *(required(name, many(kind)) for name, kind in FINDINGS.items()),
    ]
)

# Where a row lies: `period` is a day, month or year, `paper` the publisher's name as a folder has it.
PLACE = [required("period", TEXT), required("paper", TEXT)]

_REPORT = [field for field in READ.fields if field.name not in FINDINGS]


def _finding(kind: StructType) -> StructType:
    """A table of findings: which report and reading, the place in the report's list, and the finding's own columns."""
    own = [StructField(renamed(f.name), f.dataType, f.nullable) for f in kind.fields]
    return StructType([required("report", TEXT), *READING, required("n", WHOLE), *own, *PLACE])


def renamed(name: str) -> str:
    """Words that SQL has taken."""
    return {"from": "from_day", "to": "to_day", "end": "end_offset", "start": "start_offset"}.get(name, name)


TABLES: dict[str, StructType] = {
    "reports": StructType([*_REPORT, *PLACE]),
    **{name: _finding(kind) for name, kind in FINDINGS.items()},
}
