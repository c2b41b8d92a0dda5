"""Reads models.toml: the models that `fetch` knows, with their sources and hashes."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

from sophia_inference.card import ModelCard, Pooling, TaskName
from sophia_inference.errors import ServiceError

SourceKind = Literal["maven", "pypi", "hub", "directory"]

_source_kinds: tuple[SourceKind, ...] = ("maven", "pypi", "hub", "directory")
_known = {"task", "files", "pooling", "prefixes", "max_tokens", "dimensions", "licence", *_source_kinds}


@dataclass(frozen=True)
class ModelFile:
    path: str
    """Place in the source, such as the name inside an archive."""
    sha256: str


@dataclass(frozen=True)
class ModelEntry:
    name: str
    task: TaskName
    source_kind: SourceKind
    source: str
    files: Mapping[str, ModelFile]
    """Files by the names that they get in the model's folder."""
    pooling: Pooling
    prefixes: Mapping[str, str]
    max_tokens: int
    dimensions: int | None
    licence: str

    def card(self) -> ModelCard:
        version = re.split(r"[:=@]", self.source)[-1] if self.source_kind != "directory" else "1"
        return ModelCard(
            name=self.name,
            version=version,
            task=self.task,
            max_tokens=self.max_tokens,
            pooling=self.pooling,
            prefixes=self.prefixes,
            dimensions=self.dimensions,
            licence=self.licence,
            source=f"{self.source_kind}:{self.source}",
            sha256={name: file.sha256 for name, file in self.files.items()},
        )


@dataclass(frozen=True)
class Catalogue:
    entries: Mapping[str, ModelEntry]

    def get(self, name: str) -> ModelEntry:
        entry = self.entries.get(name)
        if entry is None:
            raise ServiceError(f"no model is called {name}; models.toml has {', '.join(self.entries)}")
        return entry

    def by_network_hash(self, digest: str) -> ModelEntry | None:
        return next(
            (e for e in self.entries.values() for f in e.files.values() if f.sha256 == digest),
            None,
        )


default_path = Path(__file__).parent.parent / "models.toml"


def read_catalogue(path: Path = default_path) -> Catalogue:
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ServiceError(f"{path}: cannot be read ({error})") from error
    return Catalogue({name: _entry(f"{path}: {name}", name, fields) for name, fields in given.items()})


def _entry(where: str, name: str, given: Any) -> ModelEntry:
    if not isinstance(given, dict):
        raise ServiceError(f"{where}: must be a table")
    fields = cast(dict[str, Any], given)
    unknown = sorted(set(fields) - _known)
    if unknown:
        raise ServiceError(f"{where}: has unknown keys: {', '.join(unknown)}")
    kinds: list[SourceKind] = [kind for kind in _source_kinds if kind in fields]
    if len(kinds) != 1:
        raise ServiceError(f"{where}: needs exactly one source of {', '.join(_source_kinds)}")
    task = _get(where, fields, "task", str)
    pooling = fields.get("pooling", "mean")
    if task not in ("embed", "entities", "rerank"):
        raise ServiceError(f"{where}: task must be embed, entities or rerank, not {task!r}")
    if pooling not in ("mean", "cls"):
        raise ServiceError(f"{where}: pooling must be mean or cls, not {pooling!r}")
    dimensions = _get(where, fields, "dimensions", int) if task == "embed" else None
    return ModelEntry(
        name=name,
        task=task,
        source_kind=kinds[0],
        source=_get(where, fields, kinds[0], str),
        files=_files(where, _get(where, fields, "files", dict)),
        pooling=pooling,
        prefixes=fields.get("prefixes", {}),
        max_tokens=_get(where, fields, "max_tokens", int),
        dimensions=dimensions,
        licence=_get(where, fields, "licence", str),
    )


def _files(where: str, given: dict[str, Any]) -> dict[str, ModelFile]:
    files = {
        name: ModelFile(_get(f"{where}: {name}", file, "path", str), _get(f"{where}: {name}", file, "sha256", str))
        for name, file in given.items()
    }
    for name, file in files.items():
        if not re.fullmatch(r"[A-Za-z0-9._-]+", name) or name.startswith("."):
            raise ServiceError(f"{where}: {name!r} is not the name of a file")
        if not re.fullmatch(r"[0-9a-f]{64}", file.sha256):
            raise ServiceError(f"{where}: the sha256 of {name} must be 64 hexadecimal digits")
    for needed in ("tokenizer.json",):
        if needed not in files:
            raise ServiceError(f"{where}: names no {needed}")
    return files


def _get(where: str, fields: dict[str, Any], key: str, kind: type) -> Any:
    value = fields.get(key)
    if not isinstance(value, kind):
        raise ServiceError(f"{where}: {key} is missing or not {kind.__name__}")
    return value
