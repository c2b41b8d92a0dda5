"""An encoder of sentences, which several tasks use."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from sophia_inference.card import ModelCard
from sophia_inference.directory import tokenizer_file
from sophia_inference.errors import ServiceError
from sophia_inference.models.arrays import Floats, Integers
from sophia_inference.models.network import OpenNetwork
from sophia_inference.models.pooling import pool
from sophia_inference.models.runner import Runner
from sophia_inference.models.stages import Stages
from sophia_inference.models.tokens import TextTokenizer


class SentenceEncoder:
    """Makes a vector of length 1 from each text."""

    def __init__(self, directory: Path, card: ModelCard, open_network: OpenNetwork) -> None:
        self.card = card
        self.stages = Stages()
        self._directory = directory
        self._tokenizer = TextTokenizer(tokenizer_file(directory), card.max_tokens)
        self._network = open_network(directory, card.pooling)
        self._runner = Runner(self._network, self.stages)
        if self._network.is_warm and card.dimensions is not None:
            self.dimensions = card.dimensions
            return
        (vector,) = self.encode(["How do I add a unit to the lease?"])
        self.dimensions = len(vector)
        if card.dimensions not in (None, self.dimensions):
            raise ServiceError(f"{self._directory}: makes {self.dimensions} dimensions, expected {card.dimensions}")

    def encode(self, texts: Sequence[str]) -> Floats:
        with self.stages.time("tokenize"):
            encodings = self._tokenizer.encode(texts)
        vectors = np.stack(self._runner.run(encodings, self._finish))
        if not np.isfinite(vectors).all():
            raise ServiceError(f"{self._directory}: made a vector that is not a number")
        return vectors

    def _finish(self, hidden: Floats, mask: Integers) -> Floats:
        if self._network.pools:
            return hidden
        if hidden.ndim != 3 or hidden.shape[:2] != mask.shape:
            raise ServiceError(f"{self._directory}: makes no vector for each token (its shape is {hidden.shape})")
        return pool(hidden, mask, self.card.pooling)
