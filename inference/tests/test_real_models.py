"""The models of models.toml, where they are fetched."""

import json
import os
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from sophia_inference.catalogue import read_catalogue
from sophia_inference.models.arrays import Floats
from sophia_inference.models.network import Placement, networks_of
from sophia_inference.served import ServedVersion, open_task
from sophia_inference.tasks.task import Task
from tests.server import available_servers, serving, tritons_image

models = Path(os.environ.get("INFERENCE_MODELS_DIR", "models"))
texts = [
    "The rent is late.",
    "Can you waive the late fee on our last invoice?",
    "Our owners want a nightly sync of the rent roll with Yardi, or the statements are wrong. " * 9,
    "hi",
    "",
    "¿Cuándo se paga el alquiler? 😀 الإيجار",
    "for (const unit of units) await sync(unit.id);",
]


def _open(name: str, threads: int = 2) -> Task:
    folder = models / name
    if not folder.is_dir():
        pytest.skip(f"{name} is not fetched into {models}")
    card = read_catalogue().get(name).card()
    return open_task(ServedVersion(card.task, 1, folder, card), networks_of(Placement("cpu", threads)))


def _embed(task: Task, given: list[str]) -> Floats:
    return task.run({"text": given})["embedding"]


@pytest.mark.parametrize("name", ["bge-small-en-v15-q", "all-minilm-l6-v2-q", "all-minilm-l6-v2", "bge-small-en-v15"])
def test_gives_a_text_the_same_vector_in_any_batch(name: str) -> None:
    task = _open(name)
    together = _embed(task, texts)
    alone = np.concatenate([_embed(task, [text]) for text in texts])
    assert_allclose(together, alone, atol=1e-5)
    assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


@pytest.mark.skipif(tritons_image not in available_servers(), reason="Triton cannot run here")
@pytest.mark.parametrize("name", ["bge-small-en-v15-q", "all-minilm-l6-v2"])
def test_tritons_own_image_gives_the_vectors_of_the_service_to_a_thousandth(tmp_path: Path, name: str) -> None:
    expected = _embed(_open(name), texts)
    settings = {"EMBED_MODELS": str((models / name).absolute()), "ENTITIES_MODEL": "off"}
    with serving(tritons_image, tmp_path / "log", **settings) as server:
        (output,) = server.infer("embed", texts).json()["outputs"]
    assert_allclose(np.reshape(output["data"], output["shape"]), expected, atol=1e-3)


@pytest.mark.parametrize("name", ["bge-small-en-v15-q", "all-minilm-l6-v2-q"])
def test_puts_the_better_answer_nearer(name: str) -> None:
    task = _open(name)
    question, good, bad = _embed(task, ["rent was not paid", "The tenant is behind on rent.", "We love the new logo."])
    assert question @ good > question @ bad + 0.05


def test_finds_names_and_addresses() -> None:
    task = _open("rampart")
    text = "I am José Álvarez, at 12 Oak Street in Boston; call (617) 555-0199 or jose@example.com."
    long_text = "The tour of the units went well. " * 60 + text
    for given in (text, long_text):
        (answer,) = task.run({"text": [given]})["entities"]
        spans = json.loads(answer[0])
        found = {span["type"]: span["text"] for span in spans}
        assert found["GIVEN_NAME"] == "José"
        assert found["SURNAME"] == "Álvarez"
        assert found["CITY"] == "Boston"
        assert found["PHONE"].strip("()").startswith("617")
        for span in spans:
            assert given[span["start"] : span["end"]] == span["text"]
