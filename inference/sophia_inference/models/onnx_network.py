"""Runs a network with ONNX Runtime: on CPU as it is, on a GPU in half precision."""

import mmap
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnxruntime as ort

from sophia_inference.card import Pooling
from sophia_inference.errors import ServiceError, first_line
from sophia_inference.models.arrays import Floats, Tensor
from sophia_inference.models.buckets import BucketLimits
from sophia_inference.models.network import Placement, TokenBatch, token_inputs

_cpu_limits = BucketLimits(texts=16, tokens=4_096, padding=0.1)
_gpu_limits = BucketLimits(texts=256, tokens=32_768, padding=0.25)
# In these networks a text's numbers depend on the texts beside it: one scale serves the whole batch.
_one_text = BucketLimits(texts=1, tokens=1, padding=0)

_integer_types = {"tensor(int64)": "int64", "tensor(int32)": "int32"}
_preferred_outputs = ("last_hidden_state", "token_embeddings", "logits")


class OnnxNetwork:
    is_warm = False

    def __init__(self, path: Path, placement: Placement, pooling: Pooling | None = None) -> None:
        on_gpu = placement.device == "cuda"
        scaled_by_batch = shares_scales(path)
        self.limits = bucket_limits(scaled_by_batch, on_gpu)
        # On CPU every batch has one thread, and several batches run beside each other.
        self.parallel = 1 if on_gpu else placement.threads
        in_half = on_gpu and not scaled_by_batch
        self.pools = in_half and pooling is not None
        self._session = _open_half(path, placement, pooling) if in_half else open_session(path, str(path), placement)
        self._inputs = input_types(path, self._session)
        self._output = choose_output(self._session)

    def run(self, batch: TokenBatch) -> Floats:
        (output,) = self._session.run([self._output], batch.feeds(self._inputs))
        return cast(Tensor, output).astype(np.float32, copy=False)


def bucket_limits(scaled_by_batch: bool, on_gpu: bool) -> BucketLimits:
    """Returns the batches that a network handles well."""
    return _one_text if scaled_by_batch else _gpu_limits if on_gpu else _cpu_limits


def shares_scales(path: Path) -> bool:
    """Tells if the network is quantised while it runs, with one scale for all texts of a batch."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(b"DynamicQuantizeLinear") >= 0


def has_cuda() -> bool:
    """Tells if ONNX Runtime can use a GPU here."""
    return "CUDAExecutionProvider" in ort.get_available_providers()


def input_types(path: Path, session: ort.InferenceSession) -> dict[str, str]:
    """Returns the integer type of each input."""
    types = {given.name: _integer_type(path, given) for given in session.get_inputs()}
    unknown = sorted(set(types) - set(token_inputs))
    if unknown:
        raise ServiceError(f"{path}: has inputs that are not known here: {', '.join(unknown)}")
    return types


def choose_output(session: ort.InferenceSession) -> str:
    names = [output.name for output in session.get_outputs()]
    return next((name for name in _preferred_outputs if name in names), names[0])


def _open_half(path: Path, placement: Placement, pooling: Pooling | None) -> ort.InferenceSession:
    from sophia_inference.models.half_precision import in_half_precision

    output = choose_output(open_session(path, str(path), Placement("cpu", 1)))
    return open_session(path, in_half_precision(path, output, pooling), placement)


def open_session(path: Path, source: str | bytes, placement: Placement) -> ort.InferenceSession:
    """Opens a network that was read from the path."""
    options = ort.SessionOptions()
    options.log_severity_level = 3
    if placement.device == "cuda":
        # The libraries of CUDA may be packages beside this one.
        ort.preload_dlls()
        providers = ["CUDAExecutionProvider", "CPUExecutionProvider"]
    else:
        options.intra_op_num_threads = 1
        providers = ["CPUExecutionProvider"]
    try:
        session = ort.InferenceSession(source, options, providers=providers)
    except Exception as error:  # ONNX Runtime raises several kinds that share no base.
        raise ServiceError(f"{path}: cannot be loaded ({first_line(error)})") from error
    if placement.device == "cuda" and "CUDAExecutionProvider" not in session.get_providers():
        raise ServiceError(f"{path}: ONNX Runtime cannot use the GPU; check the CUDA and cuDNN libraries")
    return session


def _integer_type(path: Path, given: Any) -> str:
    kind = _integer_types.get(given.type)
    if kind is None:
        raise ServiceError(f"{path}: input {given.name} is {given.type}, expected integers")
    return kind
