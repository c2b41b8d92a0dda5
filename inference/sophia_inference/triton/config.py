"""Writes config.pbtxt, the configuration of a model in Triton."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sophia_inference.card import ModelCard
from sophia_inference.errors import ServiceError
from sophia_inference.tasks.task import TensorSpec

_types = {"BYTES": "TYPE_STRING", "FP32": "TYPE_FP32"}


@dataclass(frozen=True)
class Batching:
    max_batch: int
    max_queue: int
    queue_delay_ms: int
    queue_timeout_ms: int


@dataclass(frozen=True)
class Instances:
    count: int
    on_gpu: bool
    """True for Triton's own image, which places instances on all GPUs itself."""


def model_config(
    name: str,
    inputs: Sequence[TensorSpec],
    outputs: Sequence[Sequence[TensorSpec]],
    cards: Mapping[int, ModelCard],
    batching: Batching,
    instances: Instances,
) -> str:
    """Returns the text of config.pbtxt. `outputs` has a list for each version."""
    parameters = "\n".join(_parameter(f"version {version}", _summary(card)) for version, card in cards.items())
    return f"""\
name: {_quoted(name)}
backend: "python"
max_batch_size: {batching.max_batch}
input [{_tensors(inputs)}]
output [{_tensors(_common(name, outputs))}]
version_policy {{ all {{ }} }}
dynamic_batching {{
  max_queue_delay_microseconds: {batching.queue_delay_ms * 1000}
  default_queue_policy {{
    timeout_action: REJECT
    default_timeout_microseconds: {batching.queue_timeout_ms * 1000}
    max_queue_size: {batching.max_queue}
  }}
}}
instance_group [ {{ count: {instances.count} kind: {"KIND_GPU" if instances.on_gpu else "KIND_CPU"} }} ]
{parameters}
"""


def _common(name: str, outputs: Sequence[Sequence[TensorSpec]]) -> list[TensorSpec]:
    """Merges the outputs of the versions. A width that differs between them becomes variable."""
    first, *others = outputs
    for other in others:
        if [spec.name for spec in other] != [spec.name for spec in first]:
            raise ServiceError(f"{name}: all versions must have the same outputs")
    return [
        TensorSpec(spec.name, spec.datatype, spec.width if all(o[i].width == spec.width for o in others) else -1)
        for i, spec in enumerate(first)
    ]


def _tensors(specs: Sequence[TensorSpec]) -> str:
    return ", ".join(
        f"{{ name: {_quoted(spec.name)} data_type: {_types[spec.datatype]} dims: [ {spec.width} ] }}" for spec in specs
    )


def _summary(card: ModelCard) -> str:
    fields = {"name": card.name, "version": card.version, "dimensions": card.dimensions, "maxTokens": card.max_tokens}
    return json.dumps({**fields, "licence": card.licence, "sha256": card.sha256.get("model.onnx")})


def _parameter(key: str, value: str) -> str:
    return f"parameters {{ key: {_quoted(key)} value: {{ string_value: {_quoted(value)} }} }}"


def _quoted(text: str) -> str:
    # JSON's escapes are those of protobuf's text format, for ASCII.
    return json.dumps(text)
