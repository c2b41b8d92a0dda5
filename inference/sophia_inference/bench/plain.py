# pyright: reportMissingImports=false
"""The plain use of a model: tokenise, pad, run, pool, batch after batch in the order of the texts."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from sophia_inference.card import ModelCard
from sophia_inference.directory import network_file, tokenizer_file
from sophia_inference.errors import ServiceError
from sophia_inference.models.arrays import Floats, Integers
from sophia_inference.models.pooling import pool


class Plain(Protocol):
    name: str

    def run(self, ids: Integers, mask: Integers) -> object: ...


class PlainOnnx:
    """ONNX Runtime on CPU: all cores work on one batch."""

    name = "plain ONNX Runtime"

    def __init__(self, path: Path, card: ModelCard) -> None:
        self._card = card
        options = ort.SessionOptions()
        # Threads that wait do not spin, so that the processor time counts work only.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._inputs = {each.name for each in self._session.get_inputs()}

    def run(self, ids: Integers, mask: Integers) -> Floats:
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        (hidden,) = self._session.run(None, {name: given[name] for name in self._inputs})[:1]
        return pool(cast(Floats, hidden), mask, self._card.pooling)


class PlainTorch:
    """PyTorch on the GPU in half precision, with the shape of the ONNX encoder. Its weights do not matter for speed."""

    name = "plain PyTorch"

    def __init__(self, path: Path, card: ModelCard, device: str = "cuda") -> None:
        import torch
        import transformers

        self._torch: Any = torch
        self._pooling = card.pooling
        config = transformers.BertConfig(**encoder_shape(path), max_position_embeddings=512)
        model: Any = transformers.BertModel(config, add_pooling_layer=False).eval().to(device)
        self._model: Any = model.half() if device == "cuda" else model
        self._device = device

    def run(self, ids: Integers, mask: Integers) -> Floats:
        torch = self._torch
        with torch.inference_mode():
            given, weights = torch.from_numpy(ids).to(self._device), torch.from_numpy(mask).to(self._device)
            hidden = self._model(input_ids=given, attention_mask=weights).last_hidden_state.float()
            mean = (hidden * weights[..., None]).sum(1) / weights.sum(1, keepdim=True)
            vectors = hidden[:, 0] if self._pooling == "cls" else mean
            return torch.nn.functional.normalize(vectors, dim=1).cpu().numpy()


def encoder_shape(path: Path) -> dict[str, int]:
    """Reads the shape of a BERT from the names and sizes of its weights."""
    try:
        import onnx
    except ImportError as error:
        raise ServiceError("bench needs the package onnx (pip install '.[dev]')") from error
    sizes = {each.name: list(each.dims) for each in onnx.load(str(path)).graph.initializer}
    layers = {int(name.split("layer.")[1].split(".")[0]) for name in sizes if "layer." in name}
    vocabulary, width = next(dims for name, dims in sizes.items() if "word_embeddings" in name and len(dims) == 2)
    (inner,) = next(dims for name, dims in sizes.items() if name.endswith("intermediate.dense.bias"))
    return {
        "vocab_size": vocabulary,
        "hidden_size": width,
        "intermediate_size": inner,
        "num_hidden_layers": len(layers),
        "num_attention_heads": width // 32,
    }


def embed_plainly(directory: Path, card: ModelCard, on_gpu: bool) -> tuple[str, Callable[[Sequence[str], int], float]]:
    """Returns the name of the plain way, and a function that embeds texts in batches and returns the seconds taken."""
    path = network_file(directory)
    plain: Plain = PlainTorch(path, card) if on_gpu else PlainOnnx(path, card)
    tokenizer = Tokenizer.from_file(str(tokenizer_file(directory)))
    tokenizer.enable_padding()
    tokenizer.enable_truncation(card.max_tokens)

    def embed(texts: Sequence[str], batch: int) -> float:
        start = time.perf_counter()
        for first in range(0, len(texts), batch):
            encodings = tokenizer.encode_batch_fast(list(texts[first : first + batch]))
            ids = np.array([each.ids for each in encodings], np.int64)
            plain.run(ids, np.array([each.attention_mask for each in encodings], np.int64))
        return time.perf_counter() - start

    return plain.name, embed
