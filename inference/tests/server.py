"""Starts the service as a person would, and calls it over HTTP and gRPC."""

import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from sophia_inference.triton.process import missing_for_triton

package = Path(__file__).parent.parent
start_s = 90
tritons_image = "Triton's own image"


def available_engines() -> list[str]:
    has_kserve = importlib.util.find_spec("kserve") is not None
    return [*([] if missing_for_triton() else ["triton"]), *(["kserve"] if has_kserve else [])]


def available_servers() -> list[str]:
    """The engines of the service, and a stand-in for Triton's own image with a repository that `repository` wrote."""
    return [*available_engines(), *([] if missing_for_triton() else [tritons_image])]


@dataclass(frozen=True)
class Reply:
    status: int
    body: bytes
    headers: Mapping[str, str]

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Server:
    engine: str
    is_image: bool
    http_port: int
    grpc_port: int
    metrics_port: int
    process: subprocess.Popen[str]

    def get(self, path: str, port: int | None = None) -> Reply:
        return _call(urllib.request.Request(f"http://127.0.0.1:{port or self.http_port}{path}"))

    def post(self, path: str, body: bytes, headers: Mapping[str, str] | None = None) -> Reply:
        url = f"http://127.0.0.1:{self.http_port}{path}"
        return _call(urllib.request.Request(url, body, {"content-type": "application/json", **(headers or {})}))

    def infer(self, model: str, texts: Sequence[str], **more: Any) -> Reply:
        """Sends texts as the input `text`."""
        given = {"name": "text", "shape": [len(texts), 1], "datatype": "BYTES", "data": list(texts)}
        return self.post(f"/v2/models/{model}/infer", json.dumps({"inputs": [given], **more}).encode())


def run_service(command: Sequence[str], **settings: str) -> subprocess.CompletedProcess[str]:
    """Runs a command of the service to its end."""
    program = [sys.executable, "-m", "sophia_inference", *command]
    return subprocess.run(program, cwd=package, env=_environment(settings), capture_output=True, text=True, timeout=120)


@contextmanager
def serving(engine: str, log: Path, **settings: str) -> Generator[Server]:
    """Serves until the block ends."""
    ports = free_ports(3)
    is_image = engine == tritons_image
    start = _start_image(log.parent, ports, settings) if is_image else _start_service(engine, ports, settings)
    with log.open("w") as output:
        process = subprocess.Popen(
            start.command, cwd=package, env=start.environment, stdout=output, stderr=output, text=True
        )
    server = Server("triton" if is_image else engine, is_image, ports[0], ports[1], ports[2], process)
    try:
        _wait_until_ready(server, log)
        yield server
    finally:
        process.terminate()
        process.wait(60)


@dataclass(frozen=True)
class _Start:
    command: Sequence[str]
    environment: Mapping[str, str]


def _start_service(engine: str, ports: Sequence[int], settings: Mapping[str, str]) -> _Start:
    names = ("INFERENCE_HTTP_PORT", "INFERENCE_GRPC_PORT", "INFERENCE_METRICS_PORT")
    where = dict(zip(names, map(str, ports), strict=True))
    command = [sys.executable, "-m", "sophia_inference", "serve"]
    return _Start(command, _environment({"INFERENCE_ENGINE": engine, **where, **settings}))


def _start_image(folder: Path, ports: Sequence[int], settings: Mapping[str, str]) -> _Start:
    """
    Writes a repository and serves it as Triton's own image does: of the packages here its Python has numpy alone,
    and ONNX Runtime for the stand-in of the image's backend.
    """
    done = run_service(["repository", str(folder / "repository")], **settings)
    assert done.returncode == 0, done.stderr
    installed = Path(np.__file__).parent.parent
    home = installed / "pytriton" / "tritonserver"
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    backends = folder / "backends"
    shutil.copytree(home / "backends" / "python", backends / "python")
    shutil.copy(home / "python_backend_stubs" / python / "triton_python_backend_stub", backends / "python")
    shutil.copytree(Path(__file__).parent / "image" / "onnxruntime", backends / "onnxruntime")
    venv.create(folder / "python")
    for name in ("numpy", "numpy.libs", "onnxruntime"):
        (folder / "python" / "lib" / f"python{python}" / "site-packages" / name).symlink_to(installed / name)
    command = [
        str(home / "bin" / "tritonserver"),
        f"--model-repository={folder / 'repository'}",
        f"--backend-directory={backends}",
        f"--http-port={ports[0]}",
        f"--grpc-port={ports[1]}",
        f"--metrics-port={ports[2]}",
        "--allow-gpu-metrics=false",
        "--pinned-memory-pool-byte-size=0",
    ]
    libraries = [str(installed / "nvidia_pytriton.libs"), str(sysconfig.get_config_var("LIBDIR"))]
    places = {
        "PATH": f"{folder / 'python' / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "LD_LIBRARY_PATH": os.pathsep.join(libraries),
    }
    return _Start(command, {**_environment({}), **places})


def _wait_until_ready(server: Server, log: Path) -> None:
    end = time.monotonic() + start_s
    while time.monotonic() < end:
        if server.process.poll() is not None:
            raise AssertionError(f"the service ended:\n{log.read_text()}")
        try:
            if server.get("/v2/health/ready").status == 200 and (server.is_image or "Ready on" in log.read_text()):
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"the service is not ready after {start_s} s:\n{log.read_text()}")


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Returns the environment without settings of the person who runs the tests."""
    ours = ("INFERENCE_", "EMBED_", "ENTITIES_", "RERANK_", "HEADS_", "MODEL_DIR", "MAVEN_", "HUB_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "INFERENCE_DEVICE": "cpu", "INFERENCE_THREADS": "1", **settings}


def free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def _call(request: urllib.request.Request) -> Reply:
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return Reply(response.status, response.read(), dict(response.headers))
    except urllib.error.HTTPError as error:
        return Reply(error.code, error.read(), dict(error.headers))
