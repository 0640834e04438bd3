"""One filter as a process that lives long: a line in, a line out, in order, never more than a few on the way."""

import contextlib
import json
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")
Answer = dict[str, Any]

# So many lines are on the way at once: enough that the filter never waits, few enough that nothing piles up.
WINDOW = 8
# Loading the weights takes its time on a busy machine.
START_SECONDS = 300.0
# A report that the process dies of, or stands still on, is tried so often before it is set aside.
TRIES = 2
# After so many processes in a row that answered nothing it is asked whether the filter runs at all.
FRUITLESS = 3

# What a pipe holds: an answer of some ten thousand bytes is read at once.
_PIPE = 1 << 16

HARMLESS = {"id": "harmless", "text": "The clerk said on Monday that the office was open."}


class FilterError(RuntimeError):
    """The filter cannot be run: whoever runs the task should try again elsewhere, or be told."""


class _Process:
    """The running filter, with a thread for each of its streams: a full pipe never stops the other two."""

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self._popen = subprocess.Popen(
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=_PIPE,
            )
        except OSError as error:
            raise FilterError(f"{command[0]} cannot be started: {error.strerror}") from error
        self._to_write: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._said: deque[bytes] = deque(maxlen=20)
        self.answered = 0
        for work in (self._write, self._read, self._listen):
            threading.Thread(target=work, daemon=True).start()

    def send(self, line: bytes) -> None:
        self._to_write.put(line)

    def answer(self, seconds: float) -> bytes | None:
        """The next line; None where the process is dead. Raises `queue.Empty` where none came in time."""
        line = self._answers.get(timeout=seconds)
        if line is not None:
            self.answered += 1
        return line

    def end(self) -> str:
        """Ends it, and says how it ended."""
        if self._popen.poll() is None:
            self._popen.kill()
        code = self._popen.wait()
        self._to_write.put(None)
        said = b"".join(self._said).decode(errors="replace").strip().splitlines()
        how = f"signal {-code}" if code < 0 else f"status {code}"
        return f"{how}: {said[-1]}" if said else how

    def close(self) -> None:
        self._to_write.put(None)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(timeout=10)
        if self._popen.poll() is None:
            self._popen.kill()

    def _write(self) -> None:
        assert self._popen.stdin
        with contextlib.suppress(OSError, ValueError):
            while (line := self._to_write.get()) is not None:
                self._popen.stdin.write(line)
                self._popen.stdin.flush()
        with contextlib.suppress(OSError):
            self._popen.stdin.close()

    def _read(self) -> None:
        assert self._popen.stdout
        for line in self._popen.stdout:
            # The rest of a line that was cut off by the end of the process is no answer.
            if line.endswith(b"\n"):
                self._answers.put(line)
        self._answers.put(None)

    def _listen(self) -> None:
        assert self._popen.stderr
        self._said.extend(self._popen.stderr)


class Filter(Generic[Row]):
    """Keeps one process running over many calls of `answers`, and starts another where it dies."""

    def __init__(self, command: Sequence[str], seconds: float, window: int = WINDOW, tries: int = TRIES) -> None:
        self._command = command
        self._seconds = seconds
        self._tries = tries
        self._window = window
        self._process: _Process | None = None
        self._fruitless = 0

    def answers(self, requests: Iterator[tuple[Row, Answer]]) -> Iterator[tuple[Row, Answer]]:
        """Each row with what the filter answers to its request, in order; `{"error": …}` for one that it dies of.

        Raises a FilterError where the filter does not run, or answers something that it was not asked.
        """
        waiting: deque[tuple[Row, Answer]] = deque()  # Sent, or to be sent again, the oldest first.
        try:
            yield from self._answers(requests, waiting)
        finally:
            # Whoever asked has stopped listening: the next one must not hear what this one asked.
            if waiting and self._process:
                self._process.end()
                self._process = None

    def _answers(
        self, requests: Iterator[tuple[Row, Answer]], waiting: deque[tuple[Row, Answer]]
    ) -> Iterator[tuple[Row, Answer]]:
        sent = tries = 0
        ended = False
        while True:
            # One that was on the way when a process died goes alone: so it is known which one it dies of.
            most = 1 if tries > 0 else self._window
            while not ended and len(waiting) < most:
                following = next(requests, None)
                if following is None:
                    ended = True
                else:
                    waiting.append(following)
            if not waiting:
                return
            process = self._running()
            while sent < min(len(waiting), most):
                process.send(_line(waiting[sent][1]))
                sent += 1
            answer, trouble = self._next(process)
            if trouble is None:
                tries = 0
                sent -= 1
                row, request = waiting.popleft()
                yield row, _checked(answer, request)
                continue
            sent = 0
            tries += 1
            if tries == self._tries:
                tries = 0
                yield waiting.popleft()[0], {"error": f"the reader did not come back from it: {trouble}"}

    def ask(self, request: Answer) -> Answer:
        """One answer. Raises a FilterError where there is none."""
        ((_, answer),) = Filter[None](self._command, self._seconds).answers(iter([(None, request)]))
        if "error" in answer:
            raise FilterError(f"{' '.join(self._command)}: {answer['error']}")
        return answer

    def close(self) -> None:
        if self._process:
            self._process.close()
        self._process = None

    def _running(self) -> _Process:
        if self._process is None:
            if self._fruitless >= FRUITLESS:
                self._make_sure()
            self._process = _Process(self._command)
        return self._process

    def _next(self, process: _Process) -> tuple[Answer, str | None]:
        """The next answer, or in what trouble the process came instead."""
        seconds = self._seconds if process.answered else max(self._seconds, START_SECONDS)
        try:
            line = process.answer(seconds)
            trouble = None
        except queue.Empty:
            line, trouble = None, f"no answer within {seconds:.0f} seconds"
        if line is not None:
            self._fruitless = 0
            return json.loads(line), None
        how = process.end()
        self._fruitless = self._fruitless + 1 if process.answered == 0 else 0
        self._process = None
        return {}, trouble or how

    def _make_sure(self) -> None:
        """Raises a FilterError where the filter does not even answer to a harmless report."""
        process = _Process(self._command)
        process.send(_line(HARMLESS))
        try:
            line = process.answer(max(self._seconds, START_SECONDS))
        except queue.Empty:
            line = None
        how = process.end()
        if line is None:
            raise FilterError(f"{' '.join(self._command)} does not answer: {how}")
        self._fruitless = 0


def _line(request: Answer) -> bytes:
    return json.dumps(request, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"


def _checked(answer: Answer, request: Answer) -> Answer:
    if answer.get("id") != request["id"] and "error" not in answer:
        raise FilterError(f"asked of {request['id']!r}, it answered of {answer.get('id')!r}")
    return answer
