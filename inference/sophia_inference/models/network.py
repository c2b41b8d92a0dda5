"""Networks that turn tokens into numbers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sophia_inference.card import Pooling
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
    pools: bool
    """True if it returns a vector a text, and not a vector a token."""

    def run(self, batch: TokenBatch) -> Floats:
        """Returns the output: a vector a token, or a vector or scores a text."""
        ...


@dataclass(frozen=True)
class Placement:
    """Where and with how many threads networks run."""

    device: str
    """`cpu` or `cuda`."""
    threads: int
    gpu: int = 0


def open_network(path: Path, placement: Placement, pooling: Pooling | None = None) -> Network:
    """
    Opens an ONNX file with ONNX Runtime, or safetensors with PyTorch. On a GPU and with `pooling`, the network pools
    by itself, so that it returns a vector a text and not a vector a token.
    """
    if path.suffix == ".onnx":
        from sophia_inference.models.onnx_network import OnnxNetwork

        return OnnxNetwork(path, placement, pooling)
    from sophia_inference.models.torch_network import TorchNetwork

    return TorchNetwork(path.parent, placement, pooling)
