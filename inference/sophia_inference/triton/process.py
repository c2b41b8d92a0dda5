"""Runs the Triton that the package nvidia-pytriton carries."""

import ctypes
import importlib.util
import os
import secrets
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

from sophia_inference.errors import ServiceError
from sophia_inference.ready import when_ready
from sophia_inference.settings import Settings

_stop_s = 30
_python = f"{sys.version_info.major}.{sys.version_info.minor}"
# Clients need none of these, and some of them would let a client change the server.
_closed_apis = "shared-memory,model-repository,trace,logging"


def missing_for_triton() -> str | None:
    """Says in a line what Triton lacks on this machine; None where it can run."""
    home = _home()
    if home is None:
        return "the package nvidia-pytriton is not installed (pip install '.[triton]')"
    if not _stub(home).is_file():
        return f"nvidia-pytriton has no Triton for Python {_python}"
    library = sysconfig.get_config_var("INSTSONAME") or ""
    if ".so" not in library:
        return f"Python at {sys.executable} has no shared libpython; Debian's and Ubuntu's python3 have one"
    return None


def run_triton(repository: Path, work: Path, settings: Settings, on_gpu: bool, on_ready: Callable[[], None]) -> int:
    """Serves a model repository until it is told to stop. Returns the exit code."""
    home = _home()
    if home is None:
        raise ServiceError(missing_for_triton() or "Triton cannot run")
    arguments = _arguments(repository, _lay_out_backend(home, work), settings, on_gpu)
    command = [str(home / "bin" / "tritonserver"), *arguments]
    process = subprocess.Popen(command, env=_environment(home), start_new_session=True, preexec_fn=_end_with_parent)
    stopping: list[int] = []

    def stop(number: int, _: object) -> None:
        stopping.append(number)
        process.send_signal(signal.SIGTERM if len(stopping) == 1 else signal.SIGKILL)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    when_ready(settings, lambda: process.poll() is None, on_ready)
    code = process.wait()
    return 0 if stopping else code or 1


def _arguments(repository: Path, backends: Path, settings: Settings, on_gpu: bool) -> list[str]:
    key = f"{_closed_apis}:triton-access={secrets.token_urlsafe(24)}"
    return [
        f"--model-repository={repository}",
        f"--backend-directory={backends}",
        f"--http-address={settings.host}",
        f"--grpc-address={settings.host}",
        f"--metrics-address={settings.host}",
        f"--http-port={settings.http_port}",
        f"--grpc-port={settings.grpc_port}",
        f"--metrics-port={settings.metrics_port}",
        f"--http-restricted-api={key}",
        f"--grpc-restricted-protocol={key}",
        f"--exit-timeout-secs={_stop_s}",
        "--log-info=false",
        *([] if on_gpu else ["--allow-gpu-metrics=false", "--pinned-memory-pool-byte-size=0"]),
    ]


def _lay_out_backend(home: Path, work: Path) -> Path:
    """Puts the backend and the stub for this Python into one folder, where Triton looks for them."""
    folder = work / "backends" / "python"
    folder.mkdir(parents=True)
    for file in [*(home / "backends" / "python").iterdir(), _stub(home)]:
        (folder / file.name).symlink_to(file)
    return folder.parent


def _environment(home: Path) -> dict[str, str]:
    """Makes Triton's Python the one that runs this program, with the same packages."""
    environment = dict(os.environ)

    def put_first(name: str, *folders: str) -> None:
        environment[name] = os.pathsep.join([*folders, *filter(None, [environment.get(name)])])

    put_first("PATH", str(Path(sys.prefix) / "bin"))
    libraries = home.parent.parent / "nvidia_pytriton.libs"
    put_first("LD_LIBRARY_PATH", str(libraries), sysconfig.get_config_var("LIBDIR"))
    put_first("PYTHONPATH", str(Path(__file__).parents[2]))
    return environment


def _home() -> Path | None:
    spec = importlib.util.find_spec("pytriton")
    folders = spec.submodule_search_locations if spec is not None else None
    return Path(folders[0]) / "tritonserver" if folders else None


def _stub(home: Path) -> Path:
    return home / "python_backend_stubs" / _python / "triton_python_backend_stub"


def _end_with_parent() -> None:
    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)
