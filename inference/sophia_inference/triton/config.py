"""Writes config.pbtxt, the configuration of a model in Triton."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sophia_inference.card import ModelCard
from sophia_inference.errors import ServiceError
from sophia_inference.settings import Settings
from sophia_inference.tasks.task import TensorSpec

if TYPE_CHECKING:
    from sophia_inference.triton.exported import ExportedNetwork

_types = {"BYTES": "TYPE_STRING", "FP32": "TYPE_FP32"}
_number_types = {"int32": "TYPE_INT32", "int64": "TYPE_INT64", "float16": "TYPE_FP16", "float32": "TYPE_FP32"}
# Tokens of the text that Triton runs before it is ready.
_warm_up_tokens = 16


def model_config(
    name: str,
    inputs: Sequence[TensorSpec],
    outputs: Sequence[Sequence[TensorSpec]],
    cards: Mapping[int, ModelCard],
    settings: Settings,
    device: str,
) -> str:
    """
    Returns config.pbtxt of a model whose program takes texts. `outputs` has a list for each version. The program runs
    on the CPU; its network may be on a GPU.
    """
    parameters = "\n".join(_parameter(f"version {version}", _summary(card)) for version, card in cards.items())
    return f"""\
name: {_quoted(name)}
backend: "python"
max_batch_size: {settings.max_batch}
input [{_tensors(inputs)}]
output [{_tensors(_common(name, outputs))}]
version_policy {{ all {{ }} }}
dynamic_batching {{
  max_queue_delay_microseconds: {settings.queue_delay_ms * 1000}
  default_queue_policy {{
    timeout_action: REJECT
    default_timeout_microseconds: {settings.queue_timeout_ms * 1000}
    max_queue_size: {settings.max_queue}
  }}
}}
instance_group [ {{ count: {_instances(settings, device == "cuda")} kind: KIND_CPU }} ]
{parameters}
"""


def network_config(name: str, network: "ExportedNetwork", settings: Settings, on_gpu: bool) -> str:
    """Returns config.pbtxt of a network that Triton's ONNX Runtime runs for a model's program."""
    inputs = ", ".join(
        f"{{ name: {_quoted(each)} data_type: {_number_types[kind]} dims: [ -1 ] }}"
        for each, kind in network.inputs.items()
    )
    zeros = " ".join(
        f"inputs {{ key: {_quoted(each)} value: "
        f"{{ data_type: {_number_types[kind]} dims: [ {_warm_up_tokens} ] zero_data: true }} }}"
        for each, kind in network.inputs.items()
    )
    shape = ", ".join(map(str, network.shape))
    output = f"name: {_quoted(network.output)} data_type: {_number_types[network.output_type]} dims: [ {shape} ]"
    # On CPU one run uses all threads, so that several at once would hinder each other.
    count = _instances(settings, on_gpu) if on_gpu else 1
    return f"""\
name: {_quoted(name)}
backend: "onnxruntime"
max_batch_size: {network.limits.texts}
input [{inputs}]
output [{{ {output} }}]
instance_group [ {{ count: {count} kind: {"KIND_GPU" if on_gpu else "KIND_CPU"} }} ]
model_warmup [ {{ name: "a text" batch_size: 1 {zeros} }} ]
{_parameter("intra_op_thread_count", str(settings.threads))}
"""


def _instances(settings: Settings, on_gpu: bool) -> int:
    return settings.instances or (2 if on_gpu else 1)


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
