"""Reads the arrays of a head from safetensors or npz."""

import json
from pathlib import Path

import numpy as np

from sophia_inference.errors import ServiceError
from sophia_inference.models.arrays import Floats

_types = {"F16": np.float16, "F32": np.float32, "F64": np.float64}


def read_arrays(path: Path) -> dict[str, Floats]:
    """Reads all arrays of a file, as 32-bit numbers."""
    try:
        return _read_npz(path) if path.suffix == ".npz" else _read_safetensors(path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ServiceError(f"{path}: cannot be read ({error})") from error


def _read_npz(path: Path) -> dict[str, Floats]:
    with np.load(path, allow_pickle=False) as arrays:
        return {name: arrays[name].astype(np.float32) for name in arrays.files}


def _read_safetensors(path: Path) -> dict[str, Floats]:
    content = path.read_bytes()
    start = 8 + int.from_bytes(content[:8], "little")
    header = json.loads(content[8:start])
    arrays: dict[str, Floats] = {}
    for name, given in header.items():
        if name == "__metadata__":
            continue
        begin, end = given["data_offsets"]
        values = np.frombuffer(content[start + begin : start + end], _types[given["dtype"]])
        arrays[name] = values.reshape(given["shape"]).astype(np.float32)
    return arrays
