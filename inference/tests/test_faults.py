"""The service under load and with faults, over real HTTP and gRPC."""

import threading
from collections import Counter
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import tritonclient.grpc as grpc
from tritonclient.utils import InferenceServerException

from tests import tiny
from tests.server import Server, available_engines, available_servers, run_service, serving

needs_engine = pytest.mark.skipif(not available_engines(), reason="neither Triton nor KServe is installed")
requests_at_once = 40


@pytest.fixture(scope="module", params=available_servers())
def slow(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Generator[Server]:
    folder = tmp_path_factory.mktemp("slow")
    model = str(tiny.write_slow_encoder(folder / "model"))
    settings = {"INFERENCE_MAX_BATCH": "1", "INFERENCE_MAX_QUEUE": "4"}
    with serving(request.param, folder / "log", MODEL_DIR=model, ENTITIES_MODEL="off", **settings) as started:
        yield started


def _at_once(call: Callable[[], object]) -> Counter[object]:
    """Calls from many threads, which all wait for each other first."""
    barrier = threading.Barrier(requests_at_once)

    def wait_and_call(_: int) -> object:
        barrier.wait()
        return call()

    with ThreadPoolExecutor(requests_at_once) as pool:
        return Counter(pool.map(wait_and_call, range(requests_at_once)))


@needs_engine
def test_refuses_over_http_what_the_queue_cannot_hold(slow: Server) -> None:
    refusal = {"triton": 503, "kserve": 429}[slow.engine]
    statuses = _at_once(lambda: slow.infer("embed", ["rent"]).status)
    assert set(statuses) == {200, refusal}
    # The queue, and those that the model had taken meanwhile.
    assert statuses[200] < requests_at_once / 2
    assert slow.infer("embed", ["rent"]).status == 200


@needs_engine
@pytest.mark.parametrize("engine", available_servers())
def test_refuses_what_waited_too_long(engine: str, tmp_path: Path) -> None:
    model = str(tiny.write_slow_encoder(tmp_path / "model"))
    settings = {"INFERENCE_MAX_BATCH": "1", "INFERENCE_MAX_QUEUE": "100", "INFERENCE_QUEUE_TIMEOUT": "50ms"}
    with serving(engine, tmp_path / "log", MODEL_DIR=model, ENTITIES_MODEL="off", **settings) as server:
        statuses = _at_once(lambda: server.infer("embed", ["rent"]).status)
        assert set(statuses) == {200, {"triton": 503, "kserve": 429}[server.engine]}
        assert server.infer("embed", ["rent"]).status == 200


@needs_engine
def test_refuses_over_grpc_what_the_queue_cannot_hold(slow: Server) -> None:
    client = grpc.InferenceServerClient(f"127.0.0.1:{slow.grpc_port}")
    given = grpc.InferInput("text", [1, 1], "BYTES")
    given.set_data_from_numpy(np.array([["rent"]], np.object_))

    def call() -> str:
        try:
            client.infer("embed", [given])
        except InferenceServerException as error:
            return str(error.status())
        return "OK"

    statuses = _at_once(call)
    assert set(statuses) == {"OK", "StatusCode.UNAVAILABLE"}
    assert call() == "OK"


@needs_engine
@pytest.mark.parametrize("engine", available_servers())
def test_gives_no_vector_that_is_not_a_number(engine: str, tmp_path: Path) -> None:
    model = str(tiny.write_broken_encoder(tmp_path / "model"))
    with serving(engine, tmp_path / "log", MODEL_DIR=model, ENTITIES_MODEL="off") as server:
        refused = server.infer("embed", ["rent", "late"])
        assert refused.status == 500
        assert "made a vector that is not a number" in refused.json()["error"]
        assert server.infer("embed", ["rent"]).status == 200


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        ({"dimensions": 8}, "makes 4 dimensions, expected 8"),
        ({"sha256": {"model.onnx": "0" * 64}}, "model.onnx: sha256 is "),
        ({"sha256": {"vocab.txt": "0" * 64}}, "vocab.txt is missing"),
    ],
)
def test_does_not_start_with_a_wrong_model(tmp_path: Path, card: dict[str, object], reason: str) -> None:
    model = str(tiny.write_encoder(tmp_path / "model", 4, **card))
    done = run_service(["serve"], MODEL_DIR=model, ENTITIES_MODEL="off")
    assert done.returncode == 1
    (line,) = done.stderr.strip().splitlines()
    assert reason in line


def test_does_not_start_with_a_model_that_is_not_fetched(tmp_path: Path) -> None:
    done = run_service(["serve"], INFERENCE_MODELS_DIR=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.strip().endswith("run `python -m sophia_inference fetch bge-small-en-v15-q`")


@needs_engine
def test_ends_with_a_reason_when_its_port_is_taken(tmp_path: Path) -> None:
    model = str(tiny.write_encoder(tmp_path / "model"))
    settings = {"MODEL_DIR": model, "ENTITIES_MODEL": "off", "INFERENCE_ENGINE": available_engines()[0]}
    with serving(available_engines()[0], tmp_path / "log", **settings) as server:
        second = run_service(["serve"], **settings, INFERENCE_HTTP_PORT=str(server.http_port))
    assert second.returncode == 1
    assert f"port {server.http_port} is taken" in second.stderr.strip().splitlines()[-1]
    assert "Ready" not in second.stdout
