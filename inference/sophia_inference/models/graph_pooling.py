"""Adds pooling to an ONNX network, so that a GPU returns one vector a text and not one a token."""

from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from sophia_inference.card import Pooling
from sophia_inference.models.arrays import Tensor

pooled_output = "pooled_embedding"
_least = np.array(1e-12, np.float32)
# Since these versions of ONNX, axes are an input and no longer an attribute.
_axes_input_since = {"ReduceSum": 13, "ReduceL2": 18, "Unsqueeze": 13}


def add_pooling(model: onnx.ModelProto, hidden: str, pooling: Pooling) -> None:
    """Adds the output `pooled_embedding`: a vector of length 1 a text, in 32-bit numbers. Drops the other outputs."""
    graph = _Graph(model)
    tokens = graph.add("Cast", [hidden], to=TensorProto.FLOAT)
    if pooling == "cls":
        vectors = graph.add("Gather", [tokens, graph.constant(np.array(0))], axis=1)
    else:
        _have_mask(model)
        mask = graph.add("Cast", ["attention_mask"], to=TensorProto.FLOAT)
        weights = graph.add_with_axis("Unsqueeze", mask, 2)
        total = graph.add_with_axis("ReduceSum", graph.add("Mul", [tokens, weights]), 1, keepdims=0)
        count = graph.add_with_axis("ReduceSum", mask, 1, keepdims=1)
        vectors = graph.add("Div", [total, graph.add("Max", [count, graph.constant(_least)])])
    length = graph.add_with_axis("ReduceL2", vectors, 1, keepdims=1)
    graph.add("Div", [vectors, graph.add("Max", [length, graph.constant(_least)])], output=pooled_output)
    del model.graph.output[:]
    model.graph.output.append(helper.make_tensor_value_info(pooled_output, TensorProto.FLOAT, None))


def _have_mask(model: onnx.ModelProto) -> None:
    """Adds the input for masks, where the network does not read them."""
    if all(each.name != "attention_mask" for each in model.graph.input):
        mask = helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["texts", "tokens"])
        model.graph.input.append(mask)


class _Graph:
    """Adds nodes to a graph, with names of their own."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self._graph = model.graph
        self._opset = next(each.version for each in model.opset_import if each.domain in ("", "ai.onnx"))
        self._count = 0

    def add(self, kind: str, inputs: list[str], output: str | None = None, **attributes: Any) -> str:
        name = output or self._new_name()
        self._graph.node.append(helper.make_node(kind, inputs, [name], name=f"{name}_node", **attributes))
        return name

    def add_with_axis(self, kind: str, given: str, axis: int, **attributes: Any) -> str:
        if self._opset >= _axes_input_since[kind]:
            return self.add(kind, [given, self.constant(np.array([axis]))], **attributes)
        name = self._new_name()
        node = helper.make_node(kind, [given], [name], name=f"{name}_node", axes=[axis], **attributes)
        self._graph.node.append(node)
        return name

    def constant(self, value: Tensor) -> str:
        name = self._new_name()
        self._graph.initializer.append(numpy_helper.from_array(value, name))
        return name

    def _new_name(self) -> str:
        self._count += 1
        return f"pooling_{self._count}"
