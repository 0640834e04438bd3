"""The command line: `standpoint-spark read`, `compact`, `link`."""

import argparse
import os
import shlex
import sys
from collections.abc import Sequence

from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException, PythonException
from pyspark.sql import SparkSession

from .asking import LinkError
from .compact import compact_archive
from .inputs import FORMATS
from .link import Linking, link_archive
from .process import FilterError
from .read import Reading, read_archive
from .tables import PERIODS

# The filter does the work: what Java does is short, and a compiler that thinks long of it never gets that back. Where
# spark-submit has started Java, what it was told holds.
_JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


def session(name: str, master: str | None = None) -> SparkSession:
    """The session that spark-submit set up; by itself it runs on this machine's cores."""
    # Workers on this machine are this Python, with the packages that are installed beside it.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName(name)
    if master:
        builder = builder.master(master)
    return (
        builder
        # Texts are long and findings are many: few rows of them fill a batch.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "256")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.extraJavaOptions", _JAVA)
        .getOrCreate()
    )


def parser() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser(prog="standpoint-spark", description=__doc__)
    commands = root.add_subparsers(dest="command", required=True)
    read = commands.add_parser("read", help="reports in, tables of findings out; what was read before is passed over")
    read.add_argument("paths", nargs="+", help="files or folders of reports")
    read.add_argument("--format", choices=FORMATS, required=True)
    read.add_argument("--archive", required=True, help="the folder of the tables")
    _filter(read)
    read.add_argument("--timeout", type=float, default=120, help="seconds that one report may take (120)")
    read.add_argument("--period", choices=list(PERIODS), default="day", help="a folder for each day, month or year")
    read.add_argument("--reports-a-task", type=int, default=500, help="what is lost when a task breaks off (500)")
    compact = commands.add_parser("compact", help="the files of many runs become few")
    compact.add_argument("--archive", required=True, help="the folder of the tables")
    link = commands.add_parser("link", help="who is who, which questions are one, who diverges and who changed")
    link.add_argument("--archive", required=True, help="the folder of the tables")
    link.add_argument("--into", required=True, help="the folder of what is joined; made anew")
    link.add_argument("--standpoint", default="standpoint", help='how the program is called ("standpoint")')
    link.add_argument("--popolo", help="people and organizations known beforehand: a file that every executor has")
    link.add_argument("--corrections", help="what people decided: as standpoint export wrote it")
    link.add_argument("--day", help="the day of the matrix (else each question's last)")
    for command in (read, compact, link):
        command.add_argument("--master", help="where Spark runs (else as spark-submit says, or on this machine)")
    return root


def _filter(command: argparse.ArgumentParser) -> None:
    command.add_argument("--standpoint", default="standpoint", help='how the program is called ("standpoint")')
    command.add_argument("--fast", action="store_true", help="read with the linear model")


def reading_of(options: argparse.Namespace) -> Reading:
    fast = ["--fast"] if options.fast else []
    command = (*shlex.split(options.standpoint), "read", "--jsonl", "--threads", "1", *fast)
    return Reading(command, options.timeout, options.period, options.reports_a_task)


def linking_of(options: argparse.Namespace) -> Linking:
    file = ["--popolo", options.popolo] if options.popolo else []
    laid = ["--corrections", options.corrections] if options.corrections else []
    command = (*shlex.split(options.standpoint), "link", *file, *laid)
    return Linking(command, knows_people=bool(file), lays=bool(laid), day=options.day)


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    spark = session(f"standpoint {options.command}", options.master)
    try:
        if options.command == "read":
            done = read_archive(spark, options.format, options.paths, options.archive, reading_of(options))
            print(f"{done.published} reports read, {done.failed} of them not readable; {done.known} were known")
        elif options.command == "link":
            counts = link_archive(spark, options.archive, options.into, linking_of(options))
            print(", ".join(f"{count} {name}" for name, count in counts.items()))
        elif options.command == "compact":
            print(f"{compact_archive(spark, options.archive)} runs are one now")
    except (FilterError, LinkError, ValueError, PySparkException, Py4JJavaError) as error:
        print(f"standpoint-spark: {_told(error)}", file=sys.stderr)
        return 2
    return 0


def _told(error: Exception) -> str:
    """One line; of an error that comes from a worker the last of its many says what happened."""
    told = str(error.java_exception.getMessage()) if isinstance(error, Py4JJavaError) else str(error)
    lines = [line.strip() for line in told.splitlines() if line.strip() and "SQLSTATE" not in line]
    return (lines[-1] if isinstance(error, PythonException) else lines[0]) if lines else repr(error)
