# pyright: reportMissingImports=false
"""Runs a network with PyTorch: on CPU as it is, on a GPU in half precision."""

from pathlib import Path
from typing import Any

import numpy as np

from sophia_inference.card import Pooling, read_json
from sophia_inference.errors import ServiceError, first_line
from sophia_inference.models.arrays import Floats
from sophia_inference.models.buckets import BucketLimits
from sophia_inference.models.network import Placement, TokenBatch

_cpu_limits = BucketLimits(texts=16, tokens=4_096, padding=0.1)
_gpu_limits = BucketLimits(texts=256, tokens=32_768, padding=0.25)


class TorchNetwork:
    """A folder of the transformers library: config.json and model.safetensors."""

    is_warm = False

    def __init__(self, directory: Path, placement: Placement, pooling: Pooling | None = None) -> None:
        try:
            import torch
            import transformers
        except ImportError as error:
            raise ServiceError(f"{directory}: needs PyTorch, or an ONNX file (pip install '.[torch]')") from error
        self._torch: Any = torch
        on_gpu = placement.device == "cuda"
        if on_gpu and not torch.cuda.is_available():
            raise ServiceError(f"{directory}: PyTorch cannot use the GPU")
        self.limits = _gpu_limits if on_gpu else _cpu_limits
        self.parallel = 1
        self._pooling: Pooling | None = pooling if on_gpu else None
        self.pools = self._pooling is not None
        kind = _model_class(read_json(directory / "config.json"))
        try:
            model = getattr(transformers, kind).from_pretrained(str(directory), local_files_only=True)
        except Exception as error:  # The libraries raise several kinds that share no base.
            raise ServiceError(f"{directory}: cannot be loaded ({first_line(error)})") from error
        if on_gpu:
            model = model.half().to("cuda")
        else:
            torch.set_num_threads(placement.threads)
        self._model: Any = model.eval()
        self._takes_types = getattr(self._model.config, "type_vocab_size", 0) > 1

    def run(self, batch: TokenBatch) -> Floats:
        torch = self._torch
        place = next(self._model.parameters()).device
        feeds = {"input_ids": batch.ids, "attention_mask": batch.mask}
        if self._takes_types:
            feeds["token_type_ids"] = batch.types
        with torch.inference_mode():
            output = self._model(**{name: torch.from_numpy(value).to(place) for name, value in feeds.items()})
            numbers = output.logits if hasattr(output, "logits") else output.last_hidden_state
            if self._pooling is not None:
                weights = torch.from_numpy(batch.mask).to(place)
                numbers = self.pool_tokens(numbers.float(), weights, self._pooling)
            return numbers.float().cpu().numpy().astype(np.float32, copy=False)

    def pool_tokens(self, hidden: Any, mask: Any, pooling: Pooling) -> Any:
        """Does what `pool` does, on the GPU."""
        if pooling == "cls":
            vectors = hidden[:, 0]
        else:
            weights = mask[..., None].to(hidden.dtype)
            vectors = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1e-12)
        return self._torch.nn.functional.normalize(vectors, dim=1)


def _model_class(config: dict[str, Any]) -> str:
    architecture = " ".join(config.get("architectures") or [])
    if "ForTokenClassification" in architecture:
        return "AutoModelForTokenClassification"
    if "ForSequenceClassification" in architecture:
        return "AutoModelForSequenceClassification"
    return "AutoModel"
