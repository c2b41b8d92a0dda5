"""Reads a model folder: its files, and its card or what other files say in place of one."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from sophia_inference.card import ModelCard, Pooling, TaskName, read_card, read_json
from sophia_inference.catalogue import Catalogue
from sophia_inference.errors import ServiceError


def network_file(directory: Path) -> Path:
    """Returns the file with the network: `model.onnx`, else the only ONNX file, else safetensors for PyTorch."""
    preferred = directory / "model.onnx"
    if preferred.is_file():
        return preferred
    networks = sorted([*directory.glob("*.onnx"), *directory.glob("onnx/*.onnx")])
    if len(networks) == 1:
        return networks[0]
    if len(networks) > 1:
        names = ", ".join(path.name for path in networks)
        raise ServiceError(f"{directory}: has several ONNX files ({names}) and none is called model.onnx")
    weights = directory / "model.safetensors"
    if weights.is_file():
        return weights
    raise ServiceError(f"{directory}: has no model.onnx and no model.safetensors")


def tokenizer_file(directory: Path) -> Path:
    path = directory / "tokenizer.json"
    if not path.is_file():
        raise ServiceError(f"{directory}: has no tokenizer.json")
    return path


def describe_directory(directory: Path, catalogue: Catalogue, task: TaskName) -> ModelCard:
    """
    Returns the card of a folder. Without one, looks the network up in the catalogue by its hash, and then reads the
    files of sentence-transformers. Checks the hashes that the card names.
    """
    if not directory.is_dir():
        raise ServiceError(f"{directory}: is not a folder")
    network = network_file(directory)
    tokenizer_file(directory)
    card = read_card(directory)
    if card is None:
        digest = sha256_of(network)
        listed = catalogue.by_network_hash(digest)
        derived = _derive_card(directory, task, digest) if listed is None else listed.card()
        card = replace(derived, sha256={network.name: digest})
    check_hashes(directory, card)
    if card.task != task:
        raise ServiceError(f"{directory}: is a model for {card.task}, not for {task}")
    return card


def check_hashes(directory: Path, card: ModelCard) -> None:
    """Refuses a folder whose files differ from those that the card was written for."""
    for name, expected in card.sha256.items():
        path = directory / name
        if not path.is_file():
            raise ServiceError(f"{directory}: {name} is missing")
        found = sha256_of(path)
        if found != expected:
            raise ServiceError(f"{path}: sha256 is {found}, expected {expected}")


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _derive_card(directory: Path, task: TaskName, digest: str) -> ModelCard:
    config = _read_if_there(directory / "config.json")
    sentences = _read_if_there(directory / "sentence_bert_config.json")
    positions = config.get("max_position_embeddings")
    longest = sentences.get("max_seq_length") or min(512, positions if isinstance(positions, int) else 512)
    return ModelCard(
        name=directory.resolve().name,
        version=digest[:12],
        task=task,
        max_tokens=longest if isinstance(longest, int) else 512,
        pooling=_pooling(directory),
        prefixes=_prompts(directory),
        source=str(directory),
    )


def _pooling(directory: Path) -> Pooling:
    path = directory / "1_Pooling" / "config.json"
    given = _read_if_there(path)
    modes = [key for key, value in given.items() if key.startswith("pooling_mode_") and value is True]
    if not modes or modes == ["pooling_mode_mean_tokens"]:
        return "mean"
    if modes == ["pooling_mode_cls_token"]:
        return "cls"
    raise ServiceError(f"{path}: {', '.join(modes)} is not known here; mean and cls are")


def _prompts(directory: Path) -> dict[str, str]:
    prompts = cast(Any, _read_if_there(directory / "config_sentence_transformers.json").get("prompts"))
    if not isinstance(prompts, dict):
        return {}
    given = cast(dict[str, Any], prompts)
    query, passage = given.get("query"), given.get("passage", given.get("document"))
    found = {"query": query, "passage": passage}
    return {kind: text for kind, text in found.items() if isinstance(text, str) and text != ""}


def _read_if_there(path: Path) -> dict[str, Any]:
    return read_json(path) if path.is_file() else {}
