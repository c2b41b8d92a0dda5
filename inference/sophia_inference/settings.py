"""The settings of the service. Only this module reads the environment."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar, cast

from sophia_inference.errors import ServiceError

Engine = Literal["auto", "triton", "kserve"]
Device = Literal["auto", "cpu", "cuda"]

T = TypeVar("T")


@dataclass(frozen=True)
class Settings:
    engine: Engine
    device: Device
    host: str
    http_port: int
    grpc_port: int
    metrics_port: int
    models_dir: Path
    """Folder where `fetch` keeps models, one folder each."""
    embed_models: str | None
    """A model, or several as `1=NAME,2=NAME`."""
    model_dir: Path | None
    """A folder with an encoder; serves as `embed` where `embed_models` is unset."""
    entities_model: str | None
    rerank_model_dir: Path | None
    heads_dir: Path | None
    max_batch: int
    max_queue: int
    queue_delay_ms: int
    queue_timeout_ms: int
    instances: int
    """Processes a model; 0: one on CPU, two on a GPU."""
    threads: int
    """Threads of a process on CPU; 0: the number of cores."""
    maven_url: str
    hub_url: str


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Reads all settings. Raises one error that names every wrong setting, a line each."""
    problems: list[str] = []

    def read(name: str, default: T, parse: Callable[[str], T]) -> T:
        given = environment.get(name, "").strip()
        if given == "":
            return default
        try:
            return parse(given)
        except ValueError as error:
            problems.append(f"{name}: {error}")
            return default

    settings = Settings(
        engine=cast(Engine, read("INFERENCE_ENGINE", "auto", _one_of("auto", "triton", "kserve"))),
        device=cast(Device, read("INFERENCE_DEVICE", "auto", _one_of("auto", "cpu", "cuda"))),
        host=read("INFERENCE_HOST", "127.0.0.1", str),
        http_port=read("INFERENCE_HTTP_PORT", 8000, _integer(1, 65_535)),
        grpc_port=read("INFERENCE_GRPC_PORT", 8001, _integer(1, 65_535)),
        metrics_port=read("INFERENCE_METRICS_PORT", 8002, _integer(1, 65_535)),
        models_dir=read("INFERENCE_MODELS_DIR", Path("models"), Path).absolute(),
        embed_models=read("EMBED_MODELS", None, str),
        model_dir=read("MODEL_DIR", None, _folder),
        entities_model=read("ENTITIES_MODEL", None, str),
        rerank_model_dir=read("RERANK_MODEL_DIR", None, _folder),
        heads_dir=read("HEADS_DIR", None, _folder),
        max_batch=read("INFERENCE_MAX_BATCH", 64, _integer(1, 4_096)),
        max_queue=read("INFERENCE_MAX_QUEUE", 512, _integer(1, 1_000_000)),
        queue_delay_ms=read("INFERENCE_QUEUE_DELAY", 2, _milliseconds),
        queue_timeout_ms=read("INFERENCE_QUEUE_TIMEOUT", 10_000, _milliseconds),
        instances=read("INFERENCE_INSTANCES", 0, _integer(0, 64)),
        threads=read("INFERENCE_THREADS", 0, _integer(0, 1_024)),
        maven_url=read("MAVEN_URL", "https://repo1.maven.org/maven2", _url),
        hub_url=read("HUB_URL", "https://huggingface.co", _url),
    )
    ports = [settings.http_port, settings.grpc_port, settings.metrics_port]
    if len(set(ports)) < len(ports):
        problems.append("INFERENCE_HTTP_PORT, INFERENCE_GRPC_PORT and INFERENCE_METRICS_PORT: must differ")
    if problems:
        raise ServiceError("\n".join(problems))
    return settings


def _one_of(*words: str) -> Callable[[str], str]:
    def parse(given: str) -> str:
        if given not in words:
            raise ValueError(f"expected one of {', '.join(words)}, got {given!r}")
        return given

    return parse


def _integer(least: int, most: int) -> Callable[[str], int]:
    def parse(given: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", given) or not least <= int(given) <= most:
            raise ValueError(f"expected an integer from {least} to {most}, got {given!r}")
        return int(given)

    return parse


def _milliseconds(given: str) -> int:
    parts = re.fullmatch(r"([0-9]{1,9})(ms|s|m)?", given)
    if not parts:
        raise ValueError(f"expected a duration such as 250ms or 5s, got {given!r}")
    return int(parts[1]) * {None: 1, "ms": 1, "s": 1_000, "m": 60_000}[parts[2]]


def _folder(given: str) -> Path:
    path = Path(given).absolute()
    if not path.is_dir():
        raise ValueError(f"{given} is not a folder")
    return path


def _url(given: str) -> str:
    if not given.startswith(("http://", "https://")):
        raise ValueError(f"expected a URL beginning with http:// or https://, got {given!r}")
    return given.rstrip("/")
