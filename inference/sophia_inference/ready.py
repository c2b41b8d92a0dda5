"""Waits until the server that this program started is ready."""

import time
import urllib.error
import urllib.request
from collections.abc import Callable

from sophia_inference.settings import Settings

_poll_s = 0.1


def when_ready(settings: Settings, is_alive: Callable[[], bool], then: Callable[[], None]) -> None:
    """Calls `then` once the server is ready; never, if it ends before."""
    host = "127.0.0.1" if settings.host == "0.0.0.0" else settings.host  # noqa: S104
    url = f"http://{host}:{settings.http_port}/v2/health/ready"
    while is_alive():
        try:
            with urllib.request.urlopen(url, timeout=5):
                return then()
        except (urllib.error.URLError, OSError):
            time.sleep(_poll_s)
    return None
