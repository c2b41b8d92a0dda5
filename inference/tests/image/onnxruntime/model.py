# pyright: reportMissingImports=false
"""Stands in for Triton's backend for ONNX Runtime, which nvidia-pytriton lacks: runs `model.onnx` as that does."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import onnxruntime as ort
import triton_python_backend_utils as triton


class TritonPythonModel:
    def initialize(self, args: dict[str, str]) -> None:
        path = Path(args["model_repository"]) / args["model_version"] / "model.onnx"
        self._session = ort.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        self._inputs = [given.name for given in self._session.get_inputs()]

    def execute(self, requests: Sequence[Any]) -> list[Any]:
        return [self._answer(request) for request in requests]

    def _answer(self, request: Any) -> Any:
        feeds = {name: triton.get_input_tensor_by_name(request, name).as_numpy() for name in self._inputs}
        names = list(request.requested_output_names())
        outputs = self._session.run(names, feeds)
        return triton.InferenceResponse(
            [triton.Tensor(name, output) for name, output in zip(names, outputs, strict=True)]
        )
