"""Writes the model repository of the Triton that runs beside this package."""

import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from sophia_inference.models.network import Placement, networks_of
from sophia_inference.served import ServedVersion, open_task
from sophia_inference.settings import Settings
from sophia_inference.triton.config import model_config

_program = "from sophia_inference.triton.model import TritonPythonModel as TritonPythonModel\n"


def write_repository(served: Sequence[ServedVersion], out: Path, settings: Settings, placement: Placement) -> None:
    """
    Writes a repository of all models, with links to their files. Loads each first, on CPU, which finds faults before
    the server starts.
    """
    on_cpu = networks_of(Placement("cpu", placement.threads))
    for name, group in groupby(served, key=lambda each: each.model):
        versions = list(group)
        tasks = [open_task(each, on_cpu) for each in versions]
        cards = {each.version: each.card for each in versions}
        outputs = [task.outputs for task in tasks]
        config = model_config(name, tasks[0].inputs, outputs, cards, settings, placement.device)
        for each in versions:
            _write_version(each, out / name / str(each.version), placement)
        (out / name / "config.pbtxt").write_text(config, "utf-8")


def _write_version(served: ServedVersion, folder: Path, placement: Placement) -> None:
    folder.mkdir(parents=True)
    (folder / "model.py").write_text(_program, "utf-8")
    (folder / "files").symlink_to(served.directory)
    if served.heads is not None:
        (folder / "heads").symlink_to(served.heads)
    place = {"device": placement.device, "threads": placement.threads}
    described = {"model": served.model, "version": served.version, "placement": place}
    (folder / "served.json").write_text(json.dumps(described), "utf-8")
    (folder / "card.json").write_text(served.card.to_json(), "utf-8")
