"""A model repository for Triton's own image, and the models that settings name."""

import json
from pathlib import Path

from tests import tiny
from tests.server import run_service


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
