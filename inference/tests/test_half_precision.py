"""The network as a GPU gets it. ONNX Runtime runs it on CPU too, slowly."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from numpy.testing import assert_allclose
from tokenizers import Tokenizer

from sophia_inference.card import Pooling
from sophia_inference.models.arrays import Tensor
from sophia_inference.models.graph_pooling import add_pooling
from sophia_inference.models.half_precision import in_half_precision
from sophia_inference.models.pooling import pool
from tests import tiny

models = Path(os.environ.get("INFERENCE_MODELS_DIR", "models"))


def test_keeps_the_vectors_of_a_tiny_network(tmp_path: Path) -> None:
    path = tiny.write_encoder(tmp_path / "model") / "model.onnx"
    ids = np.array([[2, 4, 3]], np.int64)
    output = _run(in_half_precision(path, "last_hidden_state", None), {"input_ids": ids})
    assert output.dtype == np.float16
    assert_allclose(output[0], tiny.table[[2, 4, 3]], atol=2e-3)


@pytest.mark.parametrize("opset", [11, 13, 18])
@pytest.mark.parametrize("pooling", ["cls", "mean"])
def test_pools_as_the_cpu_does(tmp_path: Path, pooling: Pooling, opset: int) -> None:
    model = onnx.load(tiny.write_encoder(tmp_path / "model") / "model.onnx")
    model.opset_import[0].version = opset
    add_pooling(model, "last_hidden_state", pooling)
    ids = np.array([[2, 4, 5, 3], [2, 6, 3, 0]], np.int64)
    mask = np.array([[1, 1, 1, 1], [1, 1, 1, 0]], np.int64)
    vectors = _run(model.SerializeToString(), {"input_ids": ids, "attention_mask": mask})
    assert_allclose(vectors, pool(tiny.table[ids], mask, pooling), atol=1e-6)


@pytest.mark.parametrize(("name", "pooling"), [("bge-small-en-v15", "cls"), ("all-minilm-l6-v2", "mean")])
def test_keeps_the_vectors_of_a_real_encoder_to_a_thousandth(name: str, pooling: Pooling) -> None:
    path = models / name / "model.onnx"
    if not path.is_file():
        pytest.skip(f"{name} is not fetched into {models}")
    tokenizer = Tokenizer.from_file(str(path.parent / "tokenizer.json"))
    tokenizer.no_padding()
    tokens = tokenizer.encode("The rent is late and the owner wants a statement.")
    ids, mask = np.array([tokens.ids]), np.array([tokens.attention_mask])
    feeds = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    hidden = _run(str(path), feeds)
    vectors = _run(in_half_precision(path, "last_hidden_state", pooling), feeds)
    assert_allclose(vectors, pool(hidden, mask, pooling), atol=1e-3)


def _run(network: str | bytes, feeds: Mapping[str, Tensor]) -> Tensor:
    (output,) = ort.InferenceSession(network).run(None, feeds)
    return cast(Tensor, output)
