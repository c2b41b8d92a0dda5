"""A network as Triton's own ONNX Runtime gets it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnx

from sophia_inference.card import Pooling
from sophia_inference.errors import ServiceError
from sophia_inference.models.arrays import Tensor
from sophia_inference.models.buckets import BucketLimits
from sophia_inference.models.graph_pooling import add_pooling, pooled_output
from sophia_inference.models.half_precision import in_half_precision
from sophia_inference.models.network import Placement, TokenBatch
from sophia_inference.models.onnx_network import bucket_limits, choose_output, input_types, open_session, shares_scales

_here = Placement("cpu", 1)
_most_inline = 2_000_000_000
"""Bytes of a file with all weights in it. The format allows no more."""


@dataclass(frozen=True)
class ExportedNetwork:
    content: bytes
    """The ONNX file, with its weights."""
    inputs: Mapping[str, str]
    """Integer types by name."""
    output: str
    output_type: str
    """`float32` or `float16`."""
    shape: Sequence[int]
    """Shape of a text's output; -1 for its number of tokens."""
    limits: BucketLimits
    pools: bool

    def to_dict(self) -> dict[str, object]:
        """Returns what `TritonNetwork` must know."""
        return {
            "inputs": dict(self.inputs),
            "output": self.output,
            "limits": asdict(self.limits),
            "pools": self.pools,
        }


def export_network(path: Path, on_gpu: bool, pooling: Pooling | None) -> ExportedNetwork:
    """
    Reads an ONNX file and makes it ready for Triton's own image: in half precision for a GPU; with `pooling`, its
    output is one vector a text. Runs it once on CPU, which finds faults before a server starts.
    """
    if path.suffix != ".onnx":
        raise ServiceError(f"{path}: Triton's own image runs ONNX files only; serve this model with our service")
    if sum(each.stat().st_size for each in path.parent.glob(f"{path.name}*")) > _most_inline:
        raise ServiceError(f"{path}: has more than 2 GB, which one ONNX file cannot hold")
    scaled_by_batch = shares_scales(path)
    output = choose_output(open_session(path, str(path), _here))
    if on_gpu and not scaled_by_batch:
        model = onnx.load_from_string(in_half_precision(path, output, pooling))
    else:
        model = onnx.load(str(path))
        if pooling is not None:
            add_pooling(model, output, pooling)
    output = output if pooling is None else pooled_output
    session = open_session(path, model.SerializeToString(), _here)
    inputs = input_types(path, session)
    one = np.ones((1, 2), np.int64)
    sample = cast(Tensor, session.run([output], TokenBatch(one, one, np.zeros_like(one)).feeds(inputs))[0])
    shape = [-1] * (sample.ndim - 2) + [sample.shape[-1]]
    _declare_shape(model, output, shape)
    return ExportedNetwork(
        model.SerializeToString(),
        inputs,
        output,
        str(sample.dtype),
        shape,
        bucket_limits(scaled_by_batch, on_gpu),
        pooling is not None,
    )


def _declare_shape(model: onnx.ModelProto, output: str, shape: Sequence[int]) -> None:
    """Declares the shape of an output, which Triton compares with its configuration."""
    declared: Any = next(each for each in model.graph.output if each.name == output)
    dimensions = declared.type.tensor_type.shape
    del dimensions.dim[:]
    for place, size in enumerate([-1, *shape]):
        dimension = dimensions.dim.add()
        if size < 0:
            dimension.dim_param = f"{output}_{place}"
        else:
            dimension.dim_value = size
