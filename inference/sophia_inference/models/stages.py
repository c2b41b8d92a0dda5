"""Counts where time and tokens go."""

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager


class Stages:
    """Seconds by stage, and tokens. Threads may share it."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {"tokenize": 0.0, "network": 0.0, "finish": 0.0}
        self.tokens = 0
        self.padded_tokens = 0
        """Tokens with padding."""
        self._lock = threading.Lock()

    @contextmanager
    def time(self, stage: str) -> Generator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            taken = time.perf_counter() - start
            with self._lock:
                self.seconds[stage] += taken

    def count(self, tokens: int, padded: int) -> None:
        with self._lock:
            self.tokens += tokens
            self.padded_tokens += padded
