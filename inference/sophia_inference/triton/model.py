# pyright: reportMissingImports=false
"""The program that Triton's Python backend runs for each model."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import triton_python_backend_utils as triton

from sophia_inference.card import read_card_file
from sophia_inference.errors import InputError, ServiceError
from sophia_inference.models.network import OpenNetwork, Placement, networks_of
from sophia_inference.models.texts import decode_texts
from sophia_inference.served import ServedVersion, open_task
from sophia_inference.tasks.task import Answer, Request, Task, answer_all
from sophia_inference.triton.metrics import StageMetrics
from sophia_inference.triton.network import TritonNetwork


class TritonPythonModel:
    def initialize(self, args: dict[str, str]) -> None:
        folder = Path(args["model_repository"]) / args["model_version"]
        try:
            self._task = _open(folder)
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


def _open(folder: Path) -> Task:
    described = json.loads((folder / "served.json").read_text("utf-8"))
    heads = folder / "heads"
    served = ServedVersion(
        described["model"],
        described["version"],
        folder / "files",
        read_card_file(folder / "card.json"),
        heads if heads.exists() else None,
    )
    return open_task(served, _networks(described))


def _networks(described: Mapping[str, Any]) -> OpenNetwork:
    """Returns what opens the model's network: in this program, or as the server's own."""
    if "placement" in described:
        return networks_of(Placement(**described["placement"]))
    network = TritonNetwork(described["network"])
    return lambda _directory, _pooling: network


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
