"""Networks that turn tokens into numbers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sophia_inference.models.arrays import Floats, Integers
from sophia_inference.models.buckets import BucketLimits


@dataclass(frozen=True)
class TokenBatch:
    """Tokens of several texts, one text a row, padded with zeros."""

    ids: Integers
    mask: Integers
    types: Integers


class Network(Protocol):
    limits: BucketLimits
    """Batches that this network handles well."""
    parallel: int
    """Batches that it runs at the same time."""
    device: str

    def run(self, batch: TokenBatch) -> Floats:
        """Returns the output: a vector a token, or scores a text."""
        ...


@dataclass(frozen=True)
class Placement:
    """Where and with how many threads networks run."""

    device: str
    """`cpu` or `cuda`."""
    threads: int
    gpu: int = 0


def open_network(path: Path, placement: Placement) -> Network:
    """Opens an ONNX file with ONNX Runtime, or safetensors with PyTorch."""
    if path.suffix == ".onnx":
        from sophia_inference.models.onnx_network import OnnxNetwork

        return OnnxNetwork(path, placement)
    from sophia_inference.models.torch_network import TorchNetwork

    return TorchNetwork(path.parent, placement)
