"""The plan for a cluster: what it adds up from is checked by hand."""

import itertools

import pytest

from standpoint_spark.plan import MEASURED, block_shares, longest, plan


def test_shares_of_blocks_are_one_together_and_fall() -> None:
    shares = block_shares(0.02)
    assert sum(shares) == pytest.approx(1, abs=1e-3)
    assert shares[0] == pytest.approx(0.02)
    assert all(a >= b for a, b in itertools.pairwise(shares))


def test_equal_work_is_spread_and_one_large_block_is_not() -> None:
    assert longest([1.0] * 40_000, 10) == pytest.approx(4_000, rel=0.1)
    assert longest([1_000.0] + [0.01] * 1_000, 100) >= 1_000


def test_twice_the_cores_read_in_half_the_time_but_questions_take_as_long() -> None:
    small, large = plan(1_000_000, 100, 1.0), plan(1_000_000, 200, 1.0)
    assert large.reading == pytest.approx(small.reading / 2)
    assert large.questions == small.questions
    assert small.reading == pytest.approx(1_000_000 * (1 + MEASURED.publish) / 100 / 3600)
