"""Makes tiny models, so that tests need no download."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers, processors

words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "rent", "is", "late", "maria", "lopez", "boston", "a", "b"]
dimensions = 4
# A row a word. Words of equal numbers would hide mistakes.
table: NDArray[np.float32] = np.random.default_rng(7).normal(size=(len(words), dimensions)).astype(np.float32)


def write_encoder(folder: Path, width: int = dimensions, **card: Any) -> Path:
    """Writes an encoder whose vector of a token is the token's row of `table`."""
    return _write(folder, _gather(_widened(width), "last_hidden_state"), card)


def write_classifier(folder: Path) -> Path:
    """Writes a model that calls `maria` a given name, `lopez` a surname and `boston` a city."""
    labels = ["O", "B-GIVEN_NAME", "B-SURNAME", "B-CITY"]
    logits = np.zeros((len(words), len(labels)), np.float32)
    logits[:, 0] = 5
    for column, word in enumerate(["maria", "lopez", "boston"], start=1):
        logits[words.index(word), [0, column]] = [0, 5]
    _write(folder, _gather(logits, "logits"), {"task": "entities"})
    (folder / "config.json").write_text(json.dumps({"id2label": dict(enumerate(labels))}))
    return folder


def write_cross_encoder(folder: Path) -> Path:
    """Writes a model whose score of a pair is the mean of its tokens' places in the vocabulary, over 10, less 0.5."""
    numbers = (np.arange(len(words), dtype=np.float32) / 10 - 0.5)[:, None]
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["each"]),
        helper.make_node("ReduceMean", ["each", "axes"], ["logits"], keepdims=0),
    ]
    initializers = [numpy_helper.from_array(numbers, "table"), numpy_helper.from_array(np.array([1]), "axes")]
    return _write(folder, _model(nodes, initializers, "logits", ["n", 1]), {"task": "rerank"})


def write_slow_encoder(folder: Path) -> Path:
    """Writes an encoder that takes about 0.1 s a batch, because it multiplies large matrices first."""
    side = 1_500
    nodes = [
        helper.make_node("RandomUniform", [], ["square"], shape=[side, side]),
        helper.make_node("MatMul", ["square", "square"], ["product"]),
        helper.make_node("ReduceMean", ["product"], ["mean"], keepdims=0),
        helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
        helper.make_node("Add", ["rows", "mean"], ["last_hidden_state"]),
    ]
    shape = ["n", "tokens", dimensions]
    return _write(folder, _model(nodes, [numpy_helper.from_array(table, "table")], "last_hidden_state", shape), {})


def write_broken_encoder(folder: Path) -> Path:
    """Writes an encoder whose vector of `late` is not a number."""
    values = table.copy()
    values[words.index("late")] = np.nan
    return _write(folder, _gather(values, "last_hidden_state"), {})


def expected_vector(text: str, pooling: str = "mean") -> NDArray[np.float32]:
    tokens = ["[CLS]", *[word if word in words else "[UNK]" for word in text.split()], "[SEP]"]
    rows = table[[words.index(token) for token in tokens]]
    vector = rows[0] if pooling == "cls" else rows.mean(axis=0)
    return vector / np.linalg.norm(vector)


def _widened(width: int) -> NDArray[np.float32]:
    return np.resize(table, (len(words), width)) if width != dimensions else table


def _gather(values: NDArray[np.float32], output: str) -> onnx.ModelProto:
    node = helper.make_node("Gather", ["table", "input_ids"], [output])
    return _model([node], [numpy_helper.from_array(values, "table")], output, ["n", "tokens", values.shape[1]])


def _model(nodes: list[Any], initializers: list[Any], output: str, shape: list[Any]) -> onnx.ModelProto:
    names = ("input_ids", "attention_mask")
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["n", "tokens"]) for name in names]
    outputs = [helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)]
    graph = helper.make_graph(nodes, "tiny", inputs, outputs, initializers)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def _write(folder: Path, model: onnx.ModelProto, card: dict[str, Any]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model, folder / "model.onnx")
    vocabulary = {word: index for index, word in enumerate(words)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))  # noqa: S106
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()  # pyright: ignore[reportAttributeAccessIssue]
    tokenizer.post_processor = processors.TemplateProcessing(  # pyright: ignore[reportAttributeAccessIssue]
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    if card:
        (folder / "sophia-model.json").write_text(json.dumps(card))
    return folder
