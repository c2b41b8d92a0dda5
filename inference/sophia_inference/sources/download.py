"""Downloads a file over HTTP."""

import shutil
import time
import urllib.error
import urllib.request
from pathlib import Path

from sophia_inference.errors import ServiceError

_attempts = 3
_timeout_s = 60
_retried = {408, 429, 500, 502, 503, 504}


def download(url: str, to: Path) -> None:
    """Downloads a file. Retries what may pass, such as a lost connection; other failures are final."""
    for attempt in range(1, _attempts + 1):
        try:
            with urllib.request.urlopen(url, timeout=_timeout_s) as response, to.open("wb") as file:
                shutil.copyfileobj(response, file, 1 << 20)
            return
        except urllib.error.HTTPError as error:
            if error.code not in _retried or attempt == _attempts:
                raise ServiceError(f"{url}: answered {error.code}") from error
        except OSError as error:
            if attempt == _attempts:
                raise ServiceError(f"{url}: cannot be reached ({error})") from error
        time.sleep(attempt)
