"""Networks that turn tokens into numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sophia_inference.card import Pooling
from sophia_inference.directory import network_file
from sophia_inference.models.arrays import Floats, Integers, Tensor
from sophia_inference.models.buckets import BucketLimits

token_inputs = {"input_ids": "ids", "attention_mask": "mask", "token_type_ids": "types"}
"""Inputs of networks that can be run, with the fields of a batch that they read."""


@dataclass(frozen=True)
class TokenBatch:
    """Tokens of several texts, one text a row, padded with zeros."""

    ids: Integers
    mask: Integers
    types: Integers

    def feeds(self, inputs: Mapping[str, str]) -> dict[str, Tensor]:
        """Returns the tensors of a network's inputs, each of the integer type that it reads: int64 or int32."""
        return {name: getattr(self, token_inputs[name]).astype(kind, copy=False) for name, kind in inputs.items()}


class Network(Protocol):
    limits: BucketLimits
    """Batches that this network handles well."""
    parallel: int
    """Batches that it runs at the same time."""
    pools: bool
    """True if it returns a vector a text, and not a vector a token."""
    is_warm: bool
    """True if it has run before, and needs no text at the start."""

    def run(self, batch: TokenBatch) -> Floats:
        """Returns the output: a vector a token, or a vector or scores a text."""
        ...


@dataclass(frozen=True)
class Placement:
    """Where and with how many threads networks run."""

    device: str
    """`cpu` or `cuda`."""
    threads: int


OpenNetwork = Callable[[Path, Pooling | None], Network]
"""Opens the network of a model's folder. With `pooling`, it may pool by itself."""


def networks_of(placement: Placement) -> OpenNetwork:
    """
    Returns what opens an ONNX file with ONNX Runtime, or safetensors with PyTorch. On a GPU and with pooling, the
    network pools by itself, so that it returns a vector a text and not a vector a token.
    """
    return lambda directory, pooling: _open(network_file(directory), placement, pooling)


def _open(path: Path, placement: Placement, pooling: Pooling | None) -> Network:
    if path.suffix == ".onnx":
        from sophia_inference.models.onnx_network import OnnxNetwork

        return OnnxNetwork(path, placement, pooling)
    from sophia_inference.models.torch_network import TorchNetwork

    return TorchNetwork(path.parent, placement, pooling)
