"""The filter process: what it answers, and what becomes of a report that it does not come back from."""

import contextlib
import itertools
from collections.abc import Generator
from typing import Any, cast

import pytest
from conftest import FILTER, Report, Wrapped

from standpoint_spark.process import Filter, FilterError


def asked(command: tuple[str, ...], reports: list[Report], seconds: float = 60) -> list[tuple[int, Report]]:
    reader = Filter[int](command, seconds)
    found = list(reader.answers(iter(enumerate(reports))))
    reader.close()
    return found


def marked(report: Report) -> Report:
    return {**report, "text": report["text"] + " MARKED"}


def test_each_report_has_its_answer_in_order(reports: list[Report], answers: dict[str, Report]) -> None:
    found = asked(FILTER, reports)
    assert [n for n, _ in found] == list(range(len(reports)))
    assert [answer for _, answer in found] == [answers[report["id"]] for report in reports]


def test_a_report_that_the_reader_dies_of_is_alone_in_it(reports: list[Report], wrapped: Wrapped) -> None:
    poisoned = [*reports[:3], marked(reports[3]), *reports[4:8]]
    found = asked(wrapped.command("die()"), poisoned)
    assert [n for n, _ in found] == list(range(8))
    assert [n for n, answer in found if "error" in answer] == [3]
    assert "signal 9" in found[3][1]["error"]


def test_many_such_reports_one_after_the_other_are_each_set_aside(reports: list[Report], wrapped: Wrapped) -> None:
    poisoned = [marked(report) for report in reports[:4]] + reports[4:6]
    found = asked(wrapped.command("die()"), poisoned)
    assert ["error" in answer for _, answer in found] == [True] * 4 + [False] * 2


def test_a_process_that_was_killed_for_another_reason_costs_no_report(
    reports: list[Report], answers: dict[str, Report], wrapped: Wrapped
) -> None:
    command = wrapped.command("if not once.exists(): once.touch(); die()")
    found = asked(command, [*reports[:2], marked(reports[2]), *reports[3:6]])
    assert not [answer for _, answer in found if "error" in answer]
    assert found[5][1] == answers["report-5"]


def test_a_report_that_it_stands_still_on_is_set_aside_in_time(
    reports: list[Report], wrapped: Wrapped, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("standpoint_spark.process.START_SECONDS", 5.0)
    found = asked(wrapped.command("time.sleep(3600)"), [*reports[:2], marked(reports[2]), reports[3]], 2)
    assert ["error" in answer for _, answer in found] == [False, False, True, False]
    assert "within 5 seconds" in found[2][1]["error"]


def test_no_more_than_a_few_reports_are_on_the_way(reports: list[Report]) -> None:
    taken = itertools.count()
    reader = Filter[int](FILTER, 60, window=3)
    endless = ((next(taken), {**report, "id": str(n)}) for n, report in enumerate(itertools.cycle(reports)))
    for n, _ in itertools.islice(reader.answers(endless), 10):
        assert next(taken) - n < 20
    reader.close()


def test_who_stops_listening_leaves_no_answers_to_the_next(reports: list[Report], answers: dict[str, Report]) -> None:
    reader = Filter[int](FILTER, 60)
    with contextlib.closing(cast("Generator[Any, None, None]", reader.answers(iter(enumerate(reports))))) as listening:
        next(listening)
    ((_, answer),) = reader.answers(iter([(9, reports[9])]))
    assert answer == answers["report-9"]
    reader.close()


@pytest.mark.parametrize("command", [("no-such-program",), ("node", "-e", "process.exit(2)")])
def test_a_filter_that_does_not_run_is_no_fault_of_the_reports(command: tuple[str, ...], reports: list[Report]) -> None:
    with pytest.raises(FilterError):
        asked(command, reports)
