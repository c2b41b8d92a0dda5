"""Rewrites an ONNX network for a GPU: fused layers, in half precision."""

from pathlib import Path

from onnxruntime.transformers.optimizer import optimize_model


def in_half_precision(path: Path) -> bytes:
    """Returns the network with its layers fused and its numbers in half precision."""
    # Zeros: the optimiser reads the number of heads and the width from the network.
    model = optimize_model(str(path), model_type="bert", num_heads=0, hidden_size=0, opt_level=0, use_gpu=True)
    model.convert_float_to_float16(keep_io_types=False)
    return model.model.SerializeToString()
