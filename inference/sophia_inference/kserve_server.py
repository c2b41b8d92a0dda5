# KServe may be absent, and has few types.
# pyright: reportMissingImports=false, reportUntypedBaseClass=false
# pyright: reportUnknownParameterType=false, reportAttributeAccessIssue=false
"""Serves the models with KServe's Python server, where Triton cannot run: the newest version of each, no batching."""

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import kserve
from fastapi import Request as HttpRequest
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from grpc_interceptor.exceptions import Unavailable
from kserve.errors import InferenceError, InvalidInput
from kserve.model_server import app
from starlette.exceptions import HTTPException

from sophia_inference.errors import InputError, ServiceError
from sophia_inference.models.arrays import Tensor
from sophia_inference.models.network import Placement, networks_of
from sophia_inference.models.texts import decode_texts
from sophia_inference.ready import when_ready
from sophia_inference.served import ServedVersion, open_task
from sophia_inference.settings import Settings
from sophia_inference.tasks.task import Request, Task, answer_all


class TooLateError(Exception):
    """A request's turn came when its caller had given up."""


class ServedModel(kserve.Model):
    """A model that answers one request after the other, and refuses those that would wait too long in line."""

    def __init__(self, name: str, task: Task, settings: Settings) -> None:
        super().__init__(name)
        self._task = task
        self._max_batch = settings.max_batch
        self._max_queue = settings.max_queue
        self._longest_wait = settings.queue_timeout_ms / 1_000
        self._waiting = 0
        self._runner = ThreadPoolExecutor(1, name)
        self.ready = True

    async def get_input_types(self) -> list[dict[str, Any]]:
        return [{"name": spec.name, "datatype": spec.datatype, "shape": [-1, 1]} for spec in self._task.inputs]

    async def get_output_types(self) -> list[dict[str, Any]]:
        return [
            {"name": spec.name, "datatype": spec.datatype, "shape": [-1, spec.width]} for spec in self._task.outputs
        ]

    async def predict(self, payload: Any, headers: dict[str, str] | None = None) -> kserve.InferResponse:
        if not isinstance(payload, kserve.InferRequest):
            raise InvalidInput("expected a request of the Open Inference Protocol v2")
        request = self._read(payload)
        if self._waiting >= self._max_queue:
            raise _too_busy(payload, "Exceeds maximum queue size")
        self._waiting += 1
        try:
            late_from = time.monotonic() + self._longest_wait
            work = partial(self._answer, request, lambda: time.monotonic() > late_from)
            answer = await asyncio.get_running_loop().run_in_executor(self._runner, work)
        except TooLateError as error:
            raise _too_busy(payload, "the request waited longer than INFERENCE_QUEUE_TIMEOUT") from error
        finally:
            self._waiting -= 1
        return self._response(payload, answer)

    def _read(self, payload: kserve.InferRequest) -> Request:
        given = {each.name: each for each in payload.inputs}
        try:
            texts = {spec.name: self._texts(spec.name, given) for spec in self._task.inputs}
        except InputError as error:
            raise InvalidInput(str(error)) from error
        return Request(texts, _parameters(payload))

    def _texts(self, name: str, given: dict[str, kserve.InferInput]) -> list[str]:
        if name not in given:
            raise InputError(f"input {name} is missing")
        if given[name].datatype != "BYTES":
            raise InputError(f"{name}: expected BYTES, got {given[name].datatype}")
        try:
            tensor = given[name].as_numpy()
        except ValueError as error:
            raise InputError(f"{name}: {error}") from error
        texts = decode_texts(name, tensor)
        if not 0 < len(texts) <= self._max_batch:
            raise InputError(f"{name}: expected 1 to {self._max_batch} texts, got {len(texts)}")
        return texts

    def _answer(self, request: Request, is_late: Callable[[], bool]) -> dict[str, Tensor]:
        if is_late():
            raise TooLateError
        try:
            (answer,) = answer_all(self._task, [request])
        except ServiceError as error:
            raise InferenceError(str(error)) from error
        if isinstance(answer, InputError):
            raise InvalidInput(str(answer))
        return answer

    def _response(self, payload: kserve.InferRequest, answer: dict[str, Tensor]) -> kserve.InferResponse:
        outputs: list[kserve.InferOutput] = []
        for spec in self._task.outputs:
            tensor = answer[spec.name]
            output = kserve.InferOutput(spec.name, list(tensor.shape), spec.datatype)
            output.set_data_from_numpy(tensor, binary_data=payload.use_binary_outputs)
            outputs.append(output)
        return kserve.InferResponse(
            payload.id or "",
            self.name,
            outputs,
            use_binary_outputs=payload.use_binary_outputs,
            requested_outputs=payload.request_outputs,
        )


def run_kserve(
    served: Sequence[ServedVersion], settings: Settings, placement: Placement, on_ready: Callable[[], None]
) -> int:
    """Serves until it is told to stop. Returns the exit code."""
    newest = {each.model: each for each in served}
    models = [ServedModel(name, open_task(each, networks_of(placement)), settings) for name, each in newest.items()]
    server = kserve.ModelServer(
        http_port=settings.http_port, grpc_port=settings.grpc_port, workers=1, access_log_format=None
    )
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _malformed_error)
    if settings.host not in ("0.0.0.0", "::"):  # noqa: S104
        print("KServe listens on all addresses of this machine; it does not read INFERENCE_HOST")
    threading.Thread(target=when_ready, args=(settings, lambda: True, on_ready), daemon=True).start()
    server.start(models)
    return 0


async def _http_error(_: HttpRequest, error: Exception) -> JSONResponse:
    """Answers in the form of the protocol, where FastAPI has one of its own."""
    status, detail = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, error)
    return JSONResponse({"error": str(detail)}, status)


async def _malformed_error(_: HttpRequest, error: Exception) -> JSONResponse:
    return JSONResponse({"error": f"the request is malformed: {error}".split("\n")[0]}, 400)


def _parameters(payload: kserve.InferRequest) -> dict[str, object]:
    if not payload.from_grpc:
        return dict(payload.parameters or {})
    # Each value of gRPC's parameters is a choice of one field.
    given: Any = payload.parameters or {}
    return {name: getattr(value, value.WhichOneof("parameter_choice")) for name, value in given.items()}


def _too_busy(payload: kserve.InferRequest, message: str) -> Exception:
    return Unavailable(message) if payload.from_grpc else HTTPException(429, message)
