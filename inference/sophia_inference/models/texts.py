"""Reads texts from a tensor of bytes."""

from sophia_inference.errors import InputError
from sophia_inference.models.arrays import Tensor


def decode_texts(name: str, tensor: Tensor) -> list[str]:
    """Returns the texts of a tensor of the shape [n] or [n, 1]."""
    if tensor.ndim == 0 or tensor.size != len(tensor):
        raise InputError(f"{name}: expected the shape [n, 1], got {list(tensor.shape)}")
    return [_decode(name, index, value) for index, value in enumerate(tensor.ravel())]


def _decode(name: str, index: int, value: object) -> str:
    if isinstance(value, str):
        return value
    if not isinstance(value, bytes):
        raise InputError(f"{name}[{index}]: expected text, got {type(value).__name__}")
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}[{index}]: is not UTF-8 (byte {error.start})") from error
