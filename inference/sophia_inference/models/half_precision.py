"""Rewrites an ONNX network for a GPU: fused layers, in half precision, with pooling."""

from pathlib import Path

from onnxruntime.transformers.optimizer import optimize_model

from sophia_inference.card import Pooling
from sophia_inference.models.graph_pooling import add_pooling


def in_half_precision(path: Path, output: str, pooling: Pooling | None) -> bytes:
    """Returns the network in half precision. With `pooling`, its output is one vector a text, in 32-bit numbers."""
    # Zeros: the optimiser reads the number of heads and the width from the network.
    model = optimize_model(str(path), model_type="bert", num_heads=0, hidden_size=0, opt_level=0, use_gpu=True)
    model.convert_float_to_float16(keep_io_types=False)
    if pooling is not None:
        add_pooling(model.model, output, pooling)
    return model.model.SerializeToString()
