"""Model folders, listed in models.toml or not."""

import json
from pathlib import Path
from typing import Any

import pytest

from sophia_inference.card import read_card
from sophia_inference.catalogue import Catalogue, read_catalogue
from sophia_inference.directory import describe_directory, network_file, sha256_of
from sophia_inference.errors import ServiceError
from sophia_inference.models.network import Placement, networks_of
from sophia_inference.served import ServedVersion, open_task
from tests import tiny

nothing_listed = Catalogue({})
cpu = Placement("cpu", 1)


def test_reads_the_files_of_sentence_transformers(tmp_path: Path) -> None:
    folder = tiny.write_encoder(tmp_path / "mine")
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_cls_token": true, "word_embedding_dimension": 4}')
    (folder / "sentence_bert_config.json").write_text('{"max_seq_length": 77}')
    (folder / "config_sentence_transformers.json").write_text('{"prompts": {"query": "q: ", "document": "d: "}}')
    card = describe_directory(folder, nothing_listed, "embed")
    assert (card.name, card.pooling, card.max_tokens, card.licence) == ("mine", "cls", 77, "unknown")
    assert card.prefixes == {"query": "q: ", "passage": "d: "}
    assert card.version == sha256_of(folder / "model.onnx")[:12]


def test_takes_mean_pooling_and_512_tokens_without_any(tmp_path: Path) -> None:
    card = describe_directory(tiny.write_encoder(tmp_path / "mine"), nothing_listed, "embed")
    assert (card.pooling, card.max_tokens, card.prefixes) == ("mean", 512, {})


def test_knows_a_listed_network_by_its_hash(tmp_path: Path) -> None:
    folder = tiny.write_encoder(tmp_path / "mine")
    listing = tmp_path / "models.toml"
    listing.write_text(_listing(sha256_of(folder / "model.onnx")))
    card = describe_directory(folder, read_catalogue(listing), "embed")
    assert (card.name, card.pooling, card.licence) == ("tiny", "cls", "MIT")


def test_uses_the_only_onnx_file_whatever_its_name(tmp_path: Path) -> None:
    folder = tiny.write_encoder(tmp_path / "mine")
    (folder / "model.onnx").rename(folder / "other.onnx")
    assert network_file(folder).name == "other.onnx"
    (folder / "third.onnx").write_bytes(b"")
    with pytest.raises(ServiceError, match=r"several ONNX files \(other.onnx, third.onnx\)"):
        network_file(folder)


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        ({"sha256": {"model.onnx": "0" * 64}}, r"model.onnx: sha256 is [0-9a-f]{64}, expected 0{64}"),
        ({"sha256": {"vocab.txt": "0" * 64}}, "vocab.txt is missing"),
        ({"pooling": "max"}, "pooling must be one of mean, cls, not 'max'"),
        ({"maxTokens": "long"}, "maxTokens must be an integer, not 'long'"),
        ({"task": "rerank"}, "is a model for rerank, not for embed"),
    ],
)
def test_refuses_a_folder_that_differs_from_its_card(tmp_path: Path, card: dict[str, Any], reason: str) -> None:
    folder = tiny.write_encoder(tmp_path / "mine", **card)
    with pytest.raises(ServiceError, match=reason) as error:
        describe_directory(folder, nothing_listed, "embed")
    assert "\n" not in str(error.value)


def test_refuses_a_model_of_other_dimensions(tmp_path: Path) -> None:
    folder = tiny.write_encoder(tmp_path / "mine", width=6, dimensions=4)
    card = read_card(folder)
    assert card is not None
    with pytest.raises(ServiceError, match="makes 6 dimensions, expected 4"):
        open_task(ServedVersion("embed", 1, folder, card), networks_of(cpu))


def test_refuses_what_is_no_network_and_no_tokenizer(tmp_path: Path) -> None:
    folder = tiny.write_encoder(tmp_path / "mine", name="mine")
    card = read_card(folder)
    assert card is not None
    (folder / "model.onnx").write_bytes(b"nonsense")
    with pytest.raises(ServiceError, match=r"model.onnx: cannot be loaded \("):
        open_task(ServedVersion("embed", 1, folder, card), networks_of(cpu))
    (folder / "tokenizer.json").write_text(json.dumps({}))
    with pytest.raises(ServiceError, match="tokenizer.json: is not a tokenizer"):
        open_task(ServedVersion("embed", 1, folder, card), networks_of(cpu))


def test_refuses_a_folder_without_files(tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match="has no model.onnx and no model.safetensors"):
        describe_directory(tmp_path, nothing_listed, "embed")
    with pytest.raises(ServiceError, match="is not a folder"):
        describe_directory(tmp_path / "none", nothing_listed, "embed")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (('maven = "g:a:1"', ""), "needs exactly one source"),
        (('pooling = "cls"', 'pooling = "max"'), "pooling must be mean or cls"),
        (("dimensions = 4", ""), "dimensions is missing"),
        (('licence = "MIT"', 'license = "MIT"'), "has unknown keys: license"),
        (("0" * 64, "12"), "sha256 of model.onnx must be 64 hexadecimal digits"),
        (('"model.onnx"', '"../model.onnx"'), "is not the name of a file"),
    ],
)
def test_refuses_a_wrong_listing(tmp_path: Path, change: tuple[str, str], reason: str) -> None:
    path = tmp_path / "models.toml"
    path.write_text(_listing("0" * 64).replace(*change))
    with pytest.raises(ServiceError, match=reason):
        read_catalogue(path)


def test_lists_models_with_source_licence_and_hashes() -> None:
    entries = read_catalogue().entries
    assert "bge-small-en-v15-q" in entries
    for entry in entries.values():
        assert entry.licence != ""
        assert {"model.onnx", "tokenizer.json"} <= set(entry.files)


def _listing(digest: str) -> str:
    return f"""
[tiny]
task = "embed"
maven = "g:a:1"
pooling = "cls"
max_tokens = 64
dimensions = 4
licence = "MIT"
[tiny.files]
"model.onnx" = {{ path = "x.onnx", sha256 = "{digest}" }}
"tokenizer.json" = {{ path = "t.json", sha256 = "{"1" * 64}" }}
"""
