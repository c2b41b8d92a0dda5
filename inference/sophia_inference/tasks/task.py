"""A task: texts in, tensors out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np

from sophia_inference.errors import InputError
from sophia_inference.models.arrays import Tensor
from sophia_inference.models.stages import Stages


@dataclass(frozen=True)
class TensorSpec:
    name: str
    datatype: Literal["BYTES", "FP32"]
    width: int
    """Elements a text."""


@dataclass(frozen=True)
class Request:
    """Columns of texts by the names of the inputs, all of the same length."""

    texts: Mapping[str, Sequence[str]]
    parameters: Mapping[str, object] = field(default_factory=dict[str, object])


class Task(Protocol):
    inputs: Sequence[TensorSpec]
    outputs: Sequence[TensorSpec]
    stages: Stages

    def prepare(self, request: Request) -> Mapping[str, Sequence[str]]:
        """Returns the columns to run. Raises InputError for a request that it cannot answer."""
        ...

    def run(self, columns: Mapping[str, Sequence[str]]) -> dict[str, Tensor]:
        """Returns the outputs, a row a text."""
        ...


Answer = dict[str, Tensor] | InputError


def answer_all(task: Task, requests: Sequence[Request]) -> list[Answer]:
    """Runs several requests as one batch. A request that is refused does not disturb the others."""
    answers: list[Answer] = []
    names = [spec.name for spec in task.inputs]
    columns: dict[str, list[str]] = {name: [] for name in names}
    rows: list[slice | InputError] = []
    for request in requests:
        try:
            prepared = task.prepare(request)
            _check_lengths(prepared, names)
        except InputError as error:
            rows.append(error)
            continue
        start = len(columns[names[0]])
        for name in names:
            columns[name].extend(prepared[name])
        rows.append(slice(start, len(columns[names[0]])))
    outputs = task.run(columns) if columns[names[0]] else _nothing(task)
    for row in rows:
        answers.append(row if isinstance(row, InputError) else {name: all[row] for name, all in outputs.items()})
    return answers


def _check_lengths(columns: Mapping[str, Sequence[str]], names: Sequence[str]) -> None:
    expected = len(columns[names[0]])
    for name in names:
        if len(columns[name]) != expected:
            raise InputError(f"{name}: has {len(columns[name])} elements, and {names[0]} has {expected}")


def _nothing(task: Task) -> dict[str, Tensor]:
    types = {"BYTES": np.object_, "FP32": np.float32}
    return {spec.name: np.zeros((0, spec.width), types[spec.datatype]) for spec in task.outputs}
