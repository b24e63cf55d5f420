"""Working on several articles at a time, with the outcomes in the order of the input."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from traceback import format_exc
from typing import TYPE_CHECKING

from cijferspoor.cli.failures import describe_internal
from cijferspoor.cli.order import Task
from cijferspoor.cli.work import Outcome, work

if TYPE_CHECKING:
    from cijferspoor.reading import Source

Work = Callable[["Source", Task], Outcome]
_DIED = "the worker process died on it, perhaps for lack of memory; try it alone, with --jobs 1"


def outcomes(sources: Iterable[Source], task: Task, jobs: int, *, work: Work = work) -> Iterator[Outcome]:
    """The outcome of each source, in order, worked out in this process or by ``jobs`` others."""
    if jobs == 1:
        return (work(source, task) for source in sources)
    return _Pool(task, jobs, work).outcomes(iter(sources))


class _Pool:
    """A process pool that survives its workers and holds few articles at a time."""

    def __init__(self, task: Task, jobs: int, work: Work) -> None:
        self._task, self._jobs, self._work = task, jobs, work
        self._executor = self._fresh(jobs)

    def outcomes(self, sources: Iterator[Source]) -> Iterator[Outcome]:
        waiting: deque[tuple[Source, Future[Outcome]]] = deque()
        finished = False
        try:
            while True:
                while len(waiting) < 2 * self._jobs and (source := next(sources, None)) is not None:
                    waiting.append((source, self._submit(source)))
                if not waiting:
                    break
                source, future = waiting.popleft()
                try:
                    yield future.result()
                except BrokenProcessPool:
                    # One worker's death fails everything in flight: find the culprit by trying each alone.
                    suspects = [(source, future), *waiting]
                    waiting.clear()
                    yield from (self._again(*suspect) for suspect in suspects)
                    self._restart(self._jobs)
                except Exception as error:  # an outcome that could not travel between processes
                    yield Outcome(
                        source.document,
                        failure=f"{source.document}: {describe_internal(error)}",
                        trace=format_exc(),
                    )
            finished = True
        finally:
            self._stop(finished)

    def _submit(self, source: Source) -> Future[Outcome]:
        if source.document == "-":  # standard input is open in this process only
            return _done(self._work(source, self._task))
        try:
            with _interrupts_held():
                return self._executor.submit(self._work, source, self._task)
        except BrokenProcessPool as error:
            broken: Future[Outcome] = Future()
            broken.set_exception(error)
            return broken

    def _again(self, source: Source, future: Future[Outcome]) -> Outcome:
        if future.done() and future.exception() is None:
            return future.result()
        self._restart(1)
        try:
            return self._submit(source).result()
        except BrokenProcessPool:
            return Outcome(source.document, failure=f"{source.document}: {_DIED}")

    def _restart(self, jobs: int) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._fresh(jobs)

    def _stop(self, finished: bool) -> None:
        self._executor.shutdown(wait=finished, cancel_futures=True)
        if not finished:  # an article may take long, and its outcome is no longer wanted
            for process in multiprocessing.active_children():
                process.terminate()

    @staticmethod
    def _fresh(jobs: int) -> ProcessPoolExecutor:
        # "spawn" gives the same clean workers on every system; a fork copies locks held by other threads.
        return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))


def _done(outcome: Outcome) -> Future[Outcome]:
    future: Future[Outcome] = Future()
    future.set_result(outcome)
    return future


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start workers deaf to Ctrl-C, which the terminal sends to them too: this process ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
