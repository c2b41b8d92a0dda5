"""Fetches models and checks them."""

import shutil
import tempfile
from pathlib import Path

from sophia_inference.card import card_name
from sophia_inference.catalogue import ModelEntry
from sophia_inference.directory import check_hashes
from sophia_inference.errors import ServiceError
from sophia_inference.settings import Settings
from sophia_inference.sources.fetch_files import fetch_files


def fetch_model(entry: ModelEntry, settings: Settings) -> Path:
    """
    Returns the folder of a model, and fetches what is not there. A folder is seen by others only when it is whole:
    its hashes are checked and its card is written before it gets its name.
    """
    target = settings.models_dir / entry.name
    if is_fetched(entry, settings):
        (target / card_name).write_text(entry.card().to_json(), "utf-8")
        return target
    settings.models_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{entry.name}-", dir=settings.models_dir) as made:
        folder = Path(made) / "model"
        folder.mkdir()
        fetch_files(entry, folder, settings)
        try:
            check_hashes(folder, entry.card())
        except ServiceError as error:
            raise ServiceError(f"{entry.source_kind}:{entry.source}: {error}") from error
        (folder / card_name).write_text(entry.card().to_json(), "utf-8")
        _put(folder, target, entry, settings)
    return target


def _put(folder: Path, target: Path, entry: ModelEntry, settings: Settings) -> None:
    """Gives a folder its name, unless another process has just fetched the same."""
    if is_fetched(entry, settings):
        return
    if target.exists():
        shutil.rmtree(target, ignore_errors=True)
    try:
        folder.rename(target)
    except OSError as error:
        if not is_fetched(entry, settings):
            raise ServiceError(f"{target}: cannot be written ({error.strerror})") from error


def is_fetched(entry: ModelEntry, settings: Settings) -> bool:
    """Tells if the folder of a model is there with the right files."""
    try:
        check_hashes(settings.models_dir / entry.name, entry.card())
    except ServiceError:
        return False
    return True
