"""The models that are served, with their versions."""

import re
from dataclasses import dataclass
from pathlib import Path

from sophia_inference.card import ModelCard, TaskName
from sophia_inference.catalogue import Catalogue
from sophia_inference.directory import describe_directory
from sophia_inference.errors import ServiceError
from sophia_inference.fetch import is_fetched
from sophia_inference.models.network import OpenNetwork
from sophia_inference.settings import Settings
from sophia_inference.tasks.embed import EmbedTask
from sophia_inference.tasks.encoder import SentenceEncoder
from sophia_inference.tasks.entities import EntitiesTask
from sophia_inference.tasks.heads import read_heads
from sophia_inference.tasks.rerank import RerankTask
from sophia_inference.tasks.task import Task
from sophia_inference.tasks.understand import UnderstandTask

_default_embed = {"cpu": "bge-small-en-v15-q", "cuda": "bge-small-en-v15"}
_default_entities = "rampart"


@dataclass(frozen=True)
class ServedVersion:
    model: str
    """Name in the protocol: embed, understand, entities or rerank."""
    version: int
    directory: Path
    card: ModelCard
    heads: Path | None = None


def chosen_names(settings: Settings, device: str) -> list[str]:
    """Returns the names of models.toml that would be served, which `fetch` gets."""
    entities = settings.entities_model or _default_entities
    chosen = [*_embed_sources(settings, device).values(), *([] if entities == "off" else [entities])]
    return [name for name in chosen if not _is_path(name)]


def select_models(settings: Settings, catalogue: Catalogue, device: str) -> list[ServedVersion]:
    """Finds and checks the folders of all models that the settings name."""

    def find(source: str, task: TaskName) -> tuple[Path, ModelCard]:
        folder = Path(source) if _is_path(source) else _fetched_folder(source, settings, catalogue)
        return folder.absolute(), describe_directory(folder, catalogue, task)

    served = [
        ServedVersion("embed", version, *find(source, "embed"))
        for version, source in sorted(_embed_sources(settings, device).items())
    ]
    if settings.heads_dir is not None and any(settings.heads_dir.glob("*.json")):
        newest = served[-1]
        served.append(ServedVersion("understand", 1, newest.directory, newest.card, settings.heads_dir))
    entities = settings.entities_model or _default_entities
    if entities != "off":
        served.append(ServedVersion("entities", 1, *find(entities, "entities")))
    if settings.rerank_model_dir is not None:
        served.append(ServedVersion("rerank", 1, *find(str(settings.rerank_model_dir), "rerank")))
    return served


def not_served(settings: Settings) -> list[str]:
    """Says which models are not served, and why, a line each."""
    lines: list[str] = []
    if settings.heads_dir is None or not any(settings.heads_dir.glob("*.json")):
        lines.append("understand is not served: HEADS_DIR names no folder with heads")
    if settings.entities_model == "off":
        lines.append("entities is not served: ENTITIES_MODEL is off")
    if settings.rerank_model_dir is None:
        lines.append("rerank is not served: RERANK_MODEL_DIR names no cross-encoder")
    return lines


def open_task(served: ServedVersion, open_network: OpenNetwork) -> Task:
    """Loads a model and runs it once, so that its first request is as fast as later ones."""
    if served.model == "entities":
        return EntitiesTask(served.directory, served.card, open_network)
    if served.model == "rerank":
        return RerankTask(served.directory, served.card, open_network)
    encoder = SentenceEncoder(served.directory, served.card, open_network)
    if served.heads is None:
        return EmbedTask(encoder)
    return UnderstandTask(encoder, read_heads(served.heads, served.card, encoder.dimensions))


def _embed_sources(settings: Settings, device: str) -> dict[int, str]:
    if settings.embed_models is None:
        return {1: str(settings.model_dir) if settings.model_dir else _default_embed[device]}
    if "=" not in settings.embed_models:
        return {1: settings.embed_models}
    versions: dict[int, str] = {}
    for part in settings.embed_models.split(","):
        pair = re.fullmatch(r"\s*([1-9][0-9]{0,8})=(\S+)\s*", part)
        if not pair:
            raise ServiceError(f"EMBED_MODELS: expected NAME or 1=NAME,2=NAME, got {settings.embed_models!r}")
        if int(pair[1]) in versions:
            raise ServiceError(f"EMBED_MODELS: names version {pair[1]} twice")
        versions[int(pair[1])] = pair[2]
    return versions


def _fetched_folder(name: str, settings: Settings, catalogue: Catalogue) -> Path:
    entry = catalogue.get(name)
    folder = settings.models_dir / name
    if not folder.is_dir():
        raise ServiceError(f"{name} is not in {settings.models_dir}: run `python -m sophia_inference fetch {name}`")
    if not is_fetched(entry, settings):
        # Reports the file that is wrong.
        describe_directory(folder, catalogue, entry.task)
        raise ServiceError(f"{folder}: differs from models.toml: run `python -m sophia_inference fetch {name}`")
    return folder


def _is_path(source: str) -> bool:
    return "/" in source
