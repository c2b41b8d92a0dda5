"""The benchmark runs and prints what it measured. Its numbers are not judged here."""

import json
from pathlib import Path

import pytest

from sophia_inference.bench.texts import make_texts
from sophia_inference.triton.process import missing_for_triton
from tests import tiny
from tests.server import free_ports, run_service


@pytest.mark.skipif(missing_for_triton() is not None, reason="Triton cannot run here")
def test_measures_the_service_beside_the_plain_use(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "model", name="tiny", version="1", maxTokens=64)
    names = ("INFERENCE_HTTP_PORT", "INFERENCE_GRPC_PORT", "INFERENCE_METRICS_PORT")
    ports = dict(zip(names, map(str, free_ports(3)), strict=True))
    options = ["--sentences", "200", "--rounds", "2", "--clients", "8", "--json"]
    done = run_service(["bench", *options], MODEL_DIR=str(model), ENTITIES_MODEL="off", **ports)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["model"] == "tiny 1"
    assert report["sentences/s: the service through HTTP"] > 0
    assert report["ratio to plain"]["least"] <= report["ratio to plain"]["most"]
    assert report["where"]["texts a batch"] >= 1
    assert report["where"]["padding"] <= 0.1


def test_makes_the_same_texts_each_time() -> None:
    texts = make_texts(500)
    assert texts == make_texts(500)
    lengths = sorted(len(text.split()) for text in texts)
    assert lengths[250] < 20 < lengths[-1]
