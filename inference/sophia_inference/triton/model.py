# pyright: reportMissingImports=false
"""The program that Triton's Python backend runs for each model."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import triton_python_backend_utils as triton

from sophia_inference.card import read_card_file
from sophia_inference.errors import InputError, ServiceError
from sophia_inference.models.network import Placement
from sophia_inference.models.texts import decode_texts
from sophia_inference.served import ServedVersion, open_task
from sophia_inference.tasks.task import Answer, Request, Task, answer_all
from sophia_inference.triton.metrics import StageMetrics


class TritonPythonModel:
    def initialize(self, args: dict[str, str]) -> None:
        folder = Path(args["model_repository"]) / args["model_version"]
        try:
            self._task = _open(folder, args)
        except ServiceError as error:
            raise triton.TritonModelException(str(error)) from error
        self._metrics = StageMetrics(triton, args["model_name"], args["model_version"])

    def execute(self, requests: Sequence[Any]) -> list[Any]:
        """Answers all requests of a batch. A request that cannot be answered fails alone."""
        read = [_read(self._task, request) for request in requests]
        try:
            answers = iter(answer_all(self._task, [each for each in read if isinstance(each, Request)]))
        except ServiceError as error:
            return [_failure(str(error), triton.TritonError.INTERNAL) for _ in requests]
        self._metrics.update(self._task.stages)
        return [_response(next(answers) if isinstance(each, Request) else each, self._task) for each in read]


def _open(folder: Path, args: dict[str, str]) -> Task:
    described = json.loads((folder / "served.json").read_text("utf-8"))
    heads = folder / "heads"
    served = ServedVersion(
        described["model"],
        described["version"],
        folder / "files",
        read_card_file(folder / "card.json"),
        heads if heads.exists() else None,
    )
    threads = described["threads"] or len(os.sched_getaffinity(0))
    gpu = int(args["model_instance_device_id"]) if args["model_instance_kind"] == "GPU" else 0
    return open_task(served, Placement(described["device"], threads, gpu))


def _read(task: Task, request: Any) -> Request | InputError:
    try:
        texts = {
            spec.name: decode_texts(spec.name, triton.get_input_tensor_by_name(request, spec.name).as_numpy())
            for spec in task.inputs
        }
        return Request(texts, json.loads(request.parameters() or "{}"))
    except InputError as error:
        return error


def _response(answer: Answer, task: Task) -> Any:
    if isinstance(answer, InputError):
        return _failure(str(answer), triton.TritonError.INVALID_ARG)
    return triton.InferenceResponse([triton.Tensor(spec.name, answer[spec.name]) for spec in task.outputs])


def _failure(message: str, code: Any) -> Any:
    return triton.InferenceResponse(error=triton.TritonError(message, code))
