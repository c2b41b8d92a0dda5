"""Writes a Triton model repository."""

import json
import shutil
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path

from sophia_inference.models.network import Placement
from sophia_inference.served import ServedVersion, open_task
from sophia_inference.settings import Settings
from sophia_inference.triton.config import Batching, Instances, model_config

_program = "from sophia_inference.triton.model import TritonPythonModel as TritonPythonModel\n"

Place = Callable[[Path, Path], None]
"""Puts a folder at another place."""


def write_repository(
    served: Sequence[ServedVersion], out: Path, settings: Settings, placement: Placement, portable: bool
) -> None:
    """
    Writes a repository of all models. A portable one has copies of all files, for Triton's own image; the other has
    links. Loads each model first, on CPU, which finds faults before a server starts.
    """
    place: Place = _copy if portable else _link
    on_gpu = placement.device == "cuda"
    instances = Instances(settings.instances or (2 if on_gpu else 1), on_gpu=portable and on_gpu)
    batching = Batching(settings.max_batch, settings.max_queue, settings.queue_delay_ms, settings.queue_timeout_ms)
    check = Placement("cpu", placement.threads)
    for name, group in groupby(served, key=lambda each: each.model):
        versions = list(group)
        tasks = [open_task(each, check) for each in versions]
        cards = {each.version: each.card for each in versions}
        config = model_config(name, tasks[0].inputs, [task.outputs for task in tasks], cards, batching, instances)
        for each in versions:
            _write_version(each, out / name / str(each.version), placement, place)
        (out / name / "config.pbtxt").write_text(config, "utf-8")


def _write_version(served: ServedVersion, folder: Path, placement: Placement, place: Place) -> None:
    folder.mkdir(parents=True)
    (folder / "model.py").write_text(_program, "utf-8")
    place(served.directory, folder / "files")
    if served.heads is not None:
        place(served.heads, folder / "heads")
    # In a portable repository the number of cores is that of the machine that serves it.
    threads = placement.threads if place is _link else 0
    described = {"model": served.model, "version": served.version, "device": placement.device, "threads": threads}
    (folder / "served.json").write_text(json.dumps(described), "utf-8")
    (folder / "card.json").write_text(served.card.to_json(), "utf-8")


def _copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target)


def _link(source: Path, target: Path) -> None:
    target.symlink_to(source)
