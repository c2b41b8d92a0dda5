# pyright: reportMissingImports=false
"""A network that Triton runs with another backend. A model's program calls it inside the server."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import triton_python_backend_utils as triton

from sophia_inference.errors import ServiceError
from sophia_inference.models.arrays import Floats
from sophia_inference.models.buckets import BucketLimits
from sophia_inference.models.network import TokenBatch


class TritonNetwork:
    parallel = 1
    # Triton warms it up, and runs nothing while programs start.
    is_warm = True

    def __init__(self, described: Mapping[str, Any]) -> None:
        self.limits = BucketLimits(**described["limits"])
        self.pools: bool = described["pools"]
        self._name: str = described["name"]
        self._inputs: Mapping[str, str] = described["inputs"]
        self._output: str = described["output"]

    def run(self, batch: TokenBatch) -> Floats:
        request = triton.InferenceRequest(
            model_name=self._name,
            requested_output_names=[self._output],
            inputs=[triton.Tensor(name, value) for name, value in batch.feeds(self._inputs).items()],
            preferred_memory=triton.PreferredMemory(triton.TRITONSERVER_MEMORY_CPU, 0),
        )
        response = request.exec()
        if response.has_error():
            raise ServiceError(f"{self._name}: {response.error().message()}")
        # Copied, because the memory is the response's.
        return np.array(triton.get_output_tensor_by_name(response, self._output).as_numpy(), np.float32)
