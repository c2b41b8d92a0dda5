import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

from sophia_inference.card import ModelCard
from sophia_inference.directory import sha256_of
from sophia_inference.errors import ServiceError
from sophia_inference.models.arrays import Floats
from sophia_inference.tasks.heads import read_heads

encoder = ModelCard(name="tiny", version="1", task="embed", max_tokens=16)
weight = np.array([[1, 0, 0], [0, 2, 0]], np.float32)
bias = np.array([0.5, -1], np.float32)
vectors = np.array([[0.6, 0.8, 0], [0, 0, 1]], np.float32)


def _write(folder: Path, arrays: dict[str, Floats] | None = None, **card: Any) -> None:
    np.savez(folder / "mood.npz", **(arrays or {"weight": weight, "bias": bias}))
    given = {"kind": "linear", "labels": ["a", "b"], "encoder": {"name": "tiny", "version": "1"}, **card}
    (folder / "mood.json").write_text(json.dumps(given))


def test_scores_by_kind(tmp_path: Path) -> None:
    logits = vectors @ weight.T + bias
    powers = np.exp(logits)
    expected = {
        "linear": logits,
        "sigmoid": 1 / (1 + np.exp(-logits)),
        "softmax": powers / powers.sum(axis=1, keepdims=True),
    }
    for kind, scores in expected.items():
        _write(tmp_path, kind=kind)
        (head,) = read_heads(tmp_path, encoder, 3)
        assert (head.name, head.labels) == ("mood", ["a", "b"])
        assert_allclose(head.scores(vectors), scores, rtol=1e-6)


def test_reads_safetensors(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / "mood.npz").unlink()
    content = weight.tobytes() + bias.astype(np.float16).tobytes()
    header = {
        "__metadata__": {"made": "by hand"},
        "weight": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, weight.nbytes]},
        "bias": {"dtype": "F16", "shape": [2], "data_offsets": [weight.nbytes, len(content)]},
    }
    text = json.dumps(header).encode()
    (tmp_path / "mood.safetensors").write_bytes(len(text).to_bytes(8, "little") + text + content)
    (head,) = read_heads(tmp_path, encoder, 3)
    assert_allclose(head.scores(vectors), vectors @ weight.T + bias)


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        ({"kind": "tree"}, "kind must be one of softmax, sigmoid, linear, not 'tree'"),
        ({"labels": []}, "labels must be a list of strings"),
        ({"labels": ["a", "b", "c"]}, r"weight has the shape \(2, 3\), expected \(3, 3\)"),
        ({"encoder": {"name": "tiny", "version": "2"}}, "was trained over tiny 2, and the encoder is tiny 1"),
        ({"encoder": None}, "was trained over None None"),
        ({"sha256": "0" * 64}, "sha256 differs"),
    ],
)
def test_refuses_a_head_that_does_not_fit(tmp_path: Path, card: dict[str, Any], reason: str) -> None:
    _write(tmp_path, **card)
    with pytest.raises(ServiceError, match=reason):
        read_heads(tmp_path, encoder, 3)


def test_refuses_arrays_that_are_broken(tmp_path: Path) -> None:
    _write(tmp_path, {"weight": weight, "bias": np.array([np.nan, 0], np.float32)})
    with pytest.raises(ServiceError, match="bias has values that are not numbers"):
        read_heads(tmp_path, encoder, 3)
    (tmp_path / "mood.npz").write_bytes(b"PK nonsense")
    with pytest.raises(ServiceError, match="mood.npz: cannot be read"):
        read_heads(tmp_path, encoder, 3)
    (tmp_path / "mood.npz").unlink()
    with pytest.raises(ServiceError, match="has no mood.safetensors or mood.npz beside it"):
        read_heads(tmp_path, encoder, 3)


def test_takes_arrays_whose_hash_is_right(tmp_path: Path) -> None:
    _write(tmp_path)
    _write(tmp_path, sha256=sha256_of(tmp_path / "mood.npz"))
    assert len(read_heads(tmp_path, encoder, 3)) == 1
