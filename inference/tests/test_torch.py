"""Networks run by PyTorch, where it is installed."""

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

from sophia_inference.bench.plain import PlainTorch, encoder_shape
from sophia_inference.card import Pooling
from sophia_inference.catalogue import Catalogue, read_catalogue
from sophia_inference.directory import describe_directory
from sophia_inference.errors import ServiceError
from sophia_inference.models.network import Placement, TokenBatch, networks_of
from sophia_inference.models.pooling import pool
from sophia_inference.models.torch_network import TorchNetwork
from sophia_inference.served import ServedVersion, open_task
from tests import tiny

torch = pytest.importorskip("torch", reason="PyTorch is not installed")
transformers: Any = pytest.importorskip("transformers", reason="transformers is not installed")
cpu = Placement("cpu", 1)
ids = np.array([[2, 4, 5, 3], [2, 6, 3, 0]], np.int64)
mask = np.array([[1, 1, 1, 1], [1, 1, 1, 0]], np.int64)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Makes a BERT with random weights, and the tokenizer of the tiny models."""
    tiny.write_encoder(tmp_path / "model")
    (tmp_path / "model" / "model.onnx").unlink()
    shape = {"hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    config = transformers.BertConfig(vocab_size=len(tiny.words), max_position_embeddings=32, **shape)
    torch.manual_seed(5)
    transformers.BertModel(config).save_pretrained(tmp_path / "model")
    return tmp_path / "model"


def test_embeds_with_safetensors_as_with_onnx(folder: Path) -> None:
    card = describe_directory(folder, Catalogue({}), "embed")
    assert card.max_tokens == 32
    task = open_task(ServedVersion("embed", 1, folder, card), networks_of(cpu))
    together = task.run({"text": ["the rent", "late rent is late"]})["embedding"]
    alone = task.run({"text": ["late rent is late"]})["embedding"]
    assert together.shape == (2, 8)
    assert_allclose(together[1], alone[0], atol=1e-5)
    assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("pooling", ["cls", "mean"])
def test_pools_on_a_gpu_as_the_cpu_does(folder: Path, pooling: Pooling) -> None:
    network = TorchNetwork(folder, cpu)
    hidden = network.run(TokenBatch(ids, mask, np.zeros_like(ids)))
    # The function that a GPU uses, on CPU.
    pooled = network.pool_tokens(torch.from_numpy(hidden), torch.from_numpy(mask), pooling)
    assert_allclose(pooled.numpy(), pool(hidden, mask, pooling), atol=1e-6)


def test_refuses_weights_that_are_broken(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"nonsense")
    with pytest.raises(ServiceError, match="model: cannot be loaded"):
        TorchNetwork(folder, cpu)


def test_the_bench_compares_with_an_encoder_of_the_same_shape() -> None:
    path = Path(os.environ.get("INFERENCE_MODELS_DIR", "models")) / "all-minilm-l6-v2" / "model.onnx"
    if not path.is_file():
        pytest.skip("all-minilm-l6-v2 is not fetched")
    assert encoder_shape(path) == {
        "vocab_size": 30_522,
        "hidden_size": 384,
        "intermediate_size": 1_536,
        "num_hidden_layers": 6,
        "num_attention_heads": 12,
    }
    card = read_catalogue().get("all-minilm-l6-v2").card()
    vectors = PlainTorch(path, card, "cpu").run(ids, mask)
    assert vectors.shape == (2, 384)
    assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
