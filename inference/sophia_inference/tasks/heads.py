"""Heads: linear layers over a sentence's vector, each with its labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np

from sophia_inference.card import ModelCard, read_json
from sophia_inference.directory import sha256_of
from sophia_inference.errors import ServiceError
from sophia_inference.models.arrays import Floats
from sophia_inference.models.safetensors import read_arrays

_kinds = ("softmax", "sigmoid", "linear")


@dataclass(frozen=True)
class Head:
    name: str
    kind: str
    labels: Sequence[str]
    weight: Floats
    """A row a label."""
    bias: Floats

    def scores(self, vectors: Floats) -> Floats:
        logits = vectors @ self.weight.T + self.bias
        if self.kind == "sigmoid":
            return 1 / (1 + np.exp(-logits))
        if self.kind == "softmax":
            powers = np.exp(logits - logits.max(axis=1, keepdims=True))
            return powers / powers.sum(axis=1, keepdims=True)
        return logits


def read_heads(directory: Path, encoder: ModelCard, dimensions: int) -> list[Head]:
    """Reads all heads of a folder, each a card NAME.json beside NAME.safetensors or NAME.npz."""
    return [_read_head(card, encoder, dimensions) for card in sorted(directory.glob("*.json"))]


def _read_head(path: Path, encoder: ModelCard, dimensions: int) -> Head:
    card = read_json(path)
    name, kind, labels = path.stem, card.get("kind"), card.get("labels")
    if kind not in _kinds:
        raise ServiceError(f"{path}: kind must be one of {', '.join(_kinds)}, not {kind!r}")
    if not _is_strings(labels) or not labels:
        raise ServiceError(f"{path}: labels must be a list of strings")
    _check_encoder(path, card.get("encoder"), encoder)
    arrays_path = next((p for s in (".safetensors", ".npz") if (p := path.with_suffix(s)).is_file()), None)
    if arrays_path is None:
        raise ServiceError(f"{path}: has no {name}.safetensors or {name}.npz beside it")
    expected = card.get("sha256")
    if expected is not None and sha256_of(arrays_path) != expected:
        raise ServiceError(f"{arrays_path}: sha256 differs from {expected}")
    arrays = read_arrays(arrays_path)
    for array, shape in (("weight", (len(labels), dimensions)), ("bias", (len(labels),))):
        found = arrays[array].shape if array in arrays else None
        if found != shape:
            raise ServiceError(f"{arrays_path}: {array} has the shape {found}, expected {shape}")
        if not np.isfinite(arrays[array]).all():
            raise ServiceError(f"{arrays_path}: {array} has values that are not numbers")
    return Head(name, kind, labels, arrays["weight"], arrays["bias"])


def _check_encoder(path: Path, given: Any, encoder: ModelCard) -> None:
    """Refuses a head that was trained over another encoder: its scores would mean nothing."""
    trained_over = cast(dict[str, Any], given) if isinstance(given, dict) else {}
    name, version = trained_over.get("name"), trained_over.get("version")
    if name != encoder.name or version != encoder.version:
        raise ServiceError(
            f"{path}: was trained over {name} {version}, and the encoder is {encoder.name} {encoder.version}"
        )


def _is_strings(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(each, str) for each in cast(list[Any], given))
