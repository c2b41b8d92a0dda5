"""
Writes a model repository that needs nothing but Triton's own image. Networks are run by the image's ONNX Runtime. Texts
become tokens in its Python, by programs that the repository brings with it.
"""

import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import tokenizers

import sophia_inference
from sophia_inference.card import Pooling
from sophia_inference.directory import network_file, tokenizer_file
from sophia_inference.errors import ServiceError
from sophia_inference.models.network import Placement, networks_of
from sophia_inference.served import ServedVersion, open_task
from sophia_inference.settings import Settings
from sophia_inference.triton.config import model_config, network_config
from sophia_inference.triton.exported import ExportedNetwork, export_network

_program = """\
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "python"))
from sophia_inference.triton.model import TritonPythonModel as TritonPythonModel
"""


def write_portable_repository(
    served: Sequence[ServedVersion], out: Path, settings: Settings, placement: Placement
) -> None:
    """Writes a repository of all models. Loads each first, on CPU, which finds faults before a server starts."""
    networks = _Networks(out, settings, placement.device == "cuda")
    on_cpu = networks_of(Placement("cpu", placement.threads))
    for name, group in groupby(served, key=lambda each: each.model):
        versions = list(group)
        for each in versions:
            _write_version(each, out / name / str(each.version), networks)
        tasks = [open_task(each, on_cpu) for each in versions]
        cards = {each.version: each.card for each in versions}
        outputs = [task.outputs for task in tasks]
        config = model_config(name, tasks[0].inputs, outputs, cards, settings, placement.device)
        (out / name / "config.pbtxt").write_text(config, "utf-8")


class _Networks:
    """Writes each network once, although several models may run it."""

    def __init__(self, out: Path, settings: Settings, on_gpu: bool) -> None:
        self._out = out
        self._settings = settings
        self._on_gpu = on_gpu
        self._written: dict[tuple[Path, Pooling | None], tuple[str, ExportedNetwork]] = {}

    def write(self, served: ServedVersion) -> tuple[str, ExportedNetwork]:
        """Returns the name of a model's network in the repository, with what it is."""
        pooling = served.card.pooling if served.card.task == "embed" else None
        key = (served.directory, pooling)
        if key not in self._written:
            name = f"{served.model}_network_{served.version}"
            network = export_network(network_file(served.directory), self._on_gpu, pooling)
            folder = self._out / name
            (folder / "1").mkdir(parents=True)
            (folder / "1" / "model.onnx").write_bytes(network.content)
            config = network_config(name, network, self._settings, self._on_gpu)
            (folder / "config.pbtxt").write_text(config, "utf-8")
            self._written[key] = (name, network)
        return self._written[key]


def _write_version(served: ServedVersion, folder: Path, networks: _Networks) -> None:
    name, network = networks.write(served)
    files = folder / "files"
    files.mkdir(parents=True)
    shutil.copy(tokenizer_file(served.directory), files)
    if served.model == "entities":
        shutil.copy(served.directory / "config.json", files)
    if served.heads is not None:
        shutil.copytree(served.heads, folder / "heads")
    card = replace(served.card, dimensions=network.shape[-1]) if network.pools else served.card
    (folder / "card.json").write_text(card.to_json(), "utf-8")
    described = {"model": served.model, "version": served.version, "network": {"name": name, **network.to_dict()}}
    (folder / "served.json").write_text(json.dumps(described), "utf-8")
    (folder / "model.py").write_text(_program, "utf-8")
    _copy_programs(folder / "python")


def _copy_programs(folder: Path) -> None:
    """Copies this package and the tokenizer's, which runs in any Python 3 of the image because of its stable ABI."""
    library = Path(tokenizers.__file__).parent
    if sys.platform != "linux" or not any(library.glob("*.abi3.so")):
        raise ServiceError(f"{library}: has no program for Triton's own image; write the repository on Linux")
    for source in (Path(sophia_inference.__file__).parent, library):
        shutil.copytree(source, folder / source.name, ignore=shutil.ignore_patterns("__pycache__"))
