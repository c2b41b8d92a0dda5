"""The card of a model folder: `sophia-model.json`, which the service and the engine in Node both read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast

from sophia_inference.errors import ServiceError

TaskName = Literal["embed", "entities", "rerank"]
Pooling = Literal["mean", "cls"]

card_name = "sophia-model.json"


@dataclass(frozen=True)
class ModelCard:
    name: str
    version: str
    task: TaskName
    max_tokens: int
    """Tokens that the model sees of a text, special tokens included."""
    pooling: Pooling = "mean"
    prefixes: Mapping[str, str] = field(default_factory=dict[str, str])
    """Text put before each input, by its kind: `query` or `passage`."""
    dimensions: int | None = None
    licence: str = "unknown"
    source: str = "unknown"
    sha256: Mapping[str, str] = field(default_factory=dict[str, str])

    def to_json(self) -> str:
        fields = {
            "name": self.name,
            "version": self.version,
            "task": self.task,
            "pooling": self.pooling,
            "prefixes": dict(self.prefixes),
            "maxTokens": self.max_tokens,
            "dimensions": self.dimensions,
            "licence": self.licence,
            "source": self.source,
            "sha256": dict(self.sha256),
        }
        return json.dumps({key: value for key, value in fields.items() if value is not None}, indent=2) + "\n"


def read_card(directory: Path) -> ModelCard | None:
    """Reads the card of a folder; None where it has none."""
    path = directory / card_name
    return read_card_file(path) if path.is_file() else None


def read_card_file(path: Path) -> ModelCard:
    given = read_json(path)

    def get(key: str, kind: type, default: Any) -> Any:
        value = given.get(key, default)
        if not isinstance(value, kind) or isinstance(value, bool):
            raise ServiceError(f"{path}: {key} must be {_kind_names[kind]}, not {value!r}")
        return value

    dimensions = get("dimensions", int, 0)
    card = ModelCard(
        name=get("name", str, path.parent.name),
        version=get("version", str, "1"),
        task=cast(TaskName, _word(path, "task", get("task", str, "embed"), "embed", "entities", "rerank")),
        max_tokens=get("maxTokens", int, 512),
        pooling=cast(Pooling, _word(path, "pooling", get("pooling", str, "mean"), "mean", "cls")),
        prefixes=_strings(path, "prefixes", get("prefixes", dict, {})),
        dimensions=dimensions or None,
        licence=get("licence", str, "unknown"),
        source=get("source", str, "unknown"),
        sha256=_strings(path, "sha256", get("sha256", dict, {})),
    )
    if card.max_tokens < 3:
        raise ServiceError(f"{path}: maxTokens must be at least 3, not {card.max_tokens}")
    return card


def read_json(path: Path) -> dict[str, Any]:
    """Reads a JSON object."""
    try:
        given = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ServiceError(f"{path}: cannot be read as JSON ({error})") from error
    if not isinstance(given, dict):
        raise ServiceError(f"{path}: must be a JSON object")
    return cast(dict[str, Any], given)


_kind_names: dict[type, str] = {str: "a string", int: "an integer", dict: "an object"}


def _word(path: Path, key: str, given: str, *words: str) -> str:
    if given not in words:
        raise ServiceError(f"{path}: {key} must be one of {', '.join(words)}, not {given!r}")
    return given


def _strings(path: Path, key: str, given: dict[Any, Any]) -> dict[str, str]:
    for name, value in given.items():
        if not isinstance(value, str):
            raise ServiceError(f"{path}: {key}.{name} must be a string, not {value!r}")
    return cast(dict[str, str], given)
