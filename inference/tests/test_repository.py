"""A model repository for Triton's own image, and the models that settings name."""

import json
from pathlib import Path

import onnx

from tests import tiny
from tests.server import run_service


def test_writes_a_repository_for_tritons_own_image(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "model", name='quo"ted', version="1")
    entities = tiny.write_classifier(tmp_path / "entities")
    out = tmp_path / "repository"
    settings = {"EMBED_MODELS": f"1={model},3={model}", "ENTITIES_MODEL": str(entities), "INFERENCE_MAX_QUEUE": "7"}
    done = run_service(["repository", str(out)], **settings)
    assert done.returncode == 0, done.stderr
    assert not any(path.is_symlink() for path in out.rglob("*"))
    # Both versions are of one network, which is there once.
    assert sorted(path.name for path in out.iterdir()) == [
        "embed", "embed_network_1", "entities", "entities_network_1",
    ]  # fmt: skip
    config = (out / "embed" / "config.pbtxt").read_text()
    assert "max_queue_size: 7" in config
    assert "timeout_action: REJECT" in config
    assert '{ name: "embedding" data_type: TYPE_FP32 dims: [ 4 ] }' in config
    network = (out / "embed_network_1" / "config.pbtxt").read_text()
    assert 'backend: "onnxruntime"' in network
    assert '{ name: "input_ids" data_type: TYPE_INT64 dims: [ -1 ] }' in network
    assert '{ name: "pooled_embedding" data_type: TYPE_FP32 dims: [ 4 ] }' in network
    assert "instance_group [ { count: 1 kind: KIND_CPU } ]" in network
    tokens = (out / "entities_network_1" / "config.pbtxt").read_text()
    assert '{ name: "logits" data_type: TYPE_FP32 dims: [ -1, 4 ] }' in tokens


def test_writes_a_repository_for_a_gpu_on_a_machine_without_one(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "model")
    out = tmp_path / "repository"
    settings = {"MODEL_DIR": str(model), "ENTITIES_MODEL": "off", "INFERENCE_DEVICE": "cuda"}
    assert run_service(["repository", str(out)], **settings).returncode == 0
    network = out / "embed_network_1"
    assert "instance_group [ { count: 2 kind: KIND_GPU } ]" in (network / "config.pbtxt").read_text()
    weights = {each.name: each.data_type for each in onnx.load(network / "1" / "model.onnx").graph.initializer}
    assert weights["table"] == onnx.TensorProto.FLOAT16
    if not Path("/dev/nvidiactl").exists():
        refused = run_service(["serve"], **settings)
        assert (refused.returncode, refused.stderr.split(":")[0]) == (1, "INFERENCE_DEVICE")


def test_refuses_a_repository_for_a_network_that_tritons_own_image_cannot_run(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "model")
    (model / "model.onnx").unlink()
    (model / "model.safetensors").touch()
    done = run_service(["repository", str(tmp_path / "out")], MODEL_DIR=str(model), ENTITIES_MODEL="off")
    assert done.returncode == 1
    assert "model.safetensors: Triton's own image runs ONNX files only" in done.stderr


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
