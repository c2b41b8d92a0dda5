"""Computes features of texts with the product's own code (dump-features.ts), and reads them."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp

HERE = Path(__file__).parent


@dataclass
class Features:
    dense: np.ndarray
    rules: np.ndarray
    cues: np.ndarray
    embedding: np.ndarray
    words: sp.csr_matrix
    characters: sp.csr_matrix
    table_rows: list[np.ndarray]
    layout: dict

    def rows(self, index: np.ndarray) -> "Features":
        return Features(
            self.dense[index],
            self.rules[index],
            self.cues[index],
            self.embedding[index],
            self.words[index],
            self.characters[index],
            [self.table_rows[each] for each in index],
            self.layout,
        )


@dataclass
class WithSentences:
    """Features of texts, and those of their sentences, text by text."""

    texts: Features
    sentences: Features
    # How many sentences each text has.
    counts: np.ndarray

    @property
    def starts(self) -> np.ndarray:
        """The place of each text's first sentence."""
        return np.cumsum(self.counts) - self.counts

    def rows(self, index: np.ndarray) -> "WithSentences":
        places = [np.arange(start, start + count) for start, count in zip(self.starts[index], self.counts[index])]
        return WithSentences(self.texts.rows(index), self.sentences.rows(np.concatenate(places)), self.counts[index])


def with_sentences(texts: list[str], features: Features, folder: Path) -> WithSentences:
    """Adds the sentences to features of texts. A text without a sentence, such as a smile, counts as one."""
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    command = ["node", HERE / "split-sentences.ts"]
    printed = subprocess.run(command, input=lines, text=True, encoding="utf-8", check=True, stdout=subprocess.PIPE).stdout
    split = [json.loads(line) or [text] for line, text in zip(printed.splitlines(), texts, strict=True)]
    sentences = features_of([sentence for each in split for sentence in each], folder)
    return WithSentences(features, sentences, np.array([len(each) for each in split]))


def features_of(texts: list[str], folder: Path) -> Features:
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    subprocess.run(["node", HERE / "dump-features.ts", folder], input=lines, text=True, encoding="utf-8", check=True)
    layout = json.loads((folder / "layout.json").read_text())
    count = layout["texts"]
    assert count == len(texts), f"{count} of {len(texts)} texts have features"
    return Features(
        *(_matrix(folder / f"{name}.f32", count) for name in ("dense", "rules", "cues", "embedding")),
        _sparse(folder, "words", count, layout["wordBits"]),
        _sparse(folder, "characters", count, layout["characterBits"]),
        _lists(folder, "rows"),
        layout,
    )


def _matrix(file: Path, count: int) -> np.ndarray:
    return np.fromfile(file, "<f4").reshape(count, -1).astype(np.float64)


def _lists(folder: Path, name: str) -> list[np.ndarray]:
    lengths = np.fromfile(folder / f"{name}.lengths.u32", "<u4")
    return np.split(np.fromfile(folder / f"{name}.indices.u32", "<u4").astype(int), np.cumsum(lengths)[:-1])


def _sparse(folder: Path, name: str, count: int, bits: int) -> sp.csr_matrix:
    starts = np.concatenate([[0], np.cumsum(np.fromfile(folder / f"{name}.lengths.u32", "<u4"))])
    indices = np.fromfile(folder / f"{name}.indices.u32", "<u4").astype(np.int32)
    values = np.fromfile(folder / f"{name}.values.f32", "<f4").astype(np.float64)
    return sp.csr_matrix((values, indices, starts), shape=(count, 2**bits))
