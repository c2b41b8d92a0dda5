"""A model repository for Triton's own image, and the models that settings name."""

import json
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from numpy.testing import assert_allclose

from sophia_inference.triton.process import missing_for_triton
from tests import tiny
from tests.server import free_ports, package, run_service


def test_writes_a_portable_repository(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "model", name='quo"ted', version="1")
    entities = tiny.write_classifier(tmp_path / "entities")
    out = tmp_path / "repository"
    settings = {"EMBED_MODELS": f"1={model},3={model}", "ENTITIES_MODEL": str(entities), "INFERENCE_MAX_QUEUE": "7"}
    done = run_service(["repository", str(out)], **settings)
    assert done.returncode == 0, done.stderr
    assert not any(path.is_symlink() for path in out.rglob("*"))
    for place in ("embed/1", "embed/3", "entities/1"):
        assert (out / place / "model.py").is_file()
        assert (out / place / "files" / "model.onnx").is_file()
    config = (out / "embed" / "config.pbtxt").read_text()
    assert "max_queue_size: 7" in config
    assert "timeout_action: REJECT" in config
    assert '{ name: "embedding" data_type: TYPE_FP32 dims: [ 4 ] }' in config
    assert json.loads((out / "embed" / "3" / "served.json").read_text())["threads"] == 0


def test_writes_a_repository_for_a_gpu_on_a_machine_without_one(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "model")
    out = tmp_path / "repository"
    settings = {"MODEL_DIR": str(model), "ENTITIES_MODEL": "off", "INFERENCE_DEVICE": "cuda"}
    assert run_service(["repository", str(out)], **settings).returncode == 0
    assert "instance_group [ { count: 2 kind: KIND_GPU } ]" in (out / "embed" / "config.pbtxt").read_text()
    assert json.loads((out / "embed" / "1" / "served.json").read_text())["device"] == "cuda"
    if not Path("/dev/nvidiactl").exists():
        refused = run_service(["serve"], **settings)
        assert (refused.returncode, refused.stderr.split(":")[0]) == (1, "INFERENCE_DEVICE")


@pytest.mark.skipif(missing_for_triton() is not None, reason="Triton cannot run here")
def test_triton_serves_a_portable_repository(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "model")
    out = tmp_path / "repository"
    settings = {"MODEL_DIR": str(model), "ENTITIES_MODEL": "off", "INFERENCE_INSTANCES": "2"}
    assert run_service(["repository", str(out)], **settings).returncode == 0
    shutil.rmtree(model)
    ports = dict(
        zip(("INFERENCE_HTTP_PORT", "INFERENCE_GRPC_PORT", "INFERENCE_METRICS_PORT"), free_ports(3), strict=True)
    )
    program = f"""
import sys
from pathlib import Path
from sophia_inference.settings import read_settings
from sophia_inference.triton.process import run_triton
settings = read_settings({{name: str(port) for name, port in {ports}.items()}})
sys.exit(run_triton(Path({str(out)!r}), Path({str(tmp_path)!r}), settings, False, lambda: print("ready", flush=True)))
"""
    process = subprocess.Popen([sys.executable, "-c", program], cwd=package, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        texts = {"name": "text", "shape": [1, 1], "datatype": "BYTES", "data": ["rent"]}
        url = f"http://127.0.0.1:{ports['INFERENCE_HTTP_PORT']}/v2/models/embed/infer"
        with urllib.request.urlopen(url, json.dumps({"inputs": [texts]}).encode(), timeout=60) as response:
            (output,) = json.load(response)["outputs"]
        assert_allclose(output["data"], tiny.expected_vector("rent"), atol=1e-6)
    finally:
        process.terminate()
        assert process.wait(60) == 0


def test_refuses_to_write_over_a_folder(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "model")
    done = run_service(["repository", str(tmp_path)], MODEL_DIR=str(model), ENTITIES_MODEL="off")
    assert (done.returncode, done.stderr.strip()) == (1, f"{tmp_path}: exists already")


def test_leaves_a_width_open_where_versions_differ(tmp_path: Path) -> None:
    narrow, wide = tiny.write_encoder(tmp_path / "narrow"), tiny.write_encoder(tmp_path / "wide", width=6)
    out = tmp_path / "repository"
    run_service(["repository", str(out)], EMBED_MODELS=f"1={narrow},2={wide}", ENTITIES_MODEL="off")
    assert "TYPE_FP32 dims: [ -1 ]" in (out / "embed" / "config.pbtxt").read_text()


def test_checks_the_models_that_would_be_served(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "mine")
    done = run_service(["check"], MODEL_DIR=str(model), ENTITIES_MODEL="off")
    assert json.loads(done.stdout) == {
        "model": "embed",
        "version": 1,
        "name": "mine",
        "outputs": {"embedding": ["FP32", -1, 4]},
    }


def test_refuses_versions_that_are_none(tmp_path: Path) -> None:
    for given, reason in {"1=a,1=b": "names version 1 twice", "x=a": "expected NAME or 1=NAME,2=NAME"}.items():
        done = run_service(["check"], EMBED_MODELS=given, INFERENCE_MODELS_DIR=str(tmp_path))
        assert done.returncode == 1
        assert reason in done.stderr
