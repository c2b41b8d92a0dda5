"""rerank: how well a text answers a query, by a cross-encoder."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from sophia_inference.card import ModelCard
from sophia_inference.directory import tokenizer_file
from sophia_inference.errors import ServiceError
from sophia_inference.models.arrays import Floats, Integers, Tensor
from sophia_inference.models.network import OpenNetwork
from sophia_inference.models.runner import Runner
from sophia_inference.models.stages import Stages
from sophia_inference.models.tokens import TextTokenizer
from sophia_inference.tasks.task import Request, TensorSpec


class RerankTask:
    def __init__(self, directory: Path, card: ModelCard, open_network: OpenNetwork) -> None:
        self.stages = Stages()
        self.inputs: Sequence[TensorSpec] = [TensorSpec("query", "BYTES", 1), TensorSpec("text", "BYTES", 1)]
        self.outputs: Sequence[TensorSpec] = [TensorSpec("score", "FP32", 1)]
        self._directory = directory
        self._tokenizer = TextTokenizer(tokenizer_file(directory), card.max_tokens)
        network = open_network(directory, None)
        self._runner = Runner(network, self.stages)
        if not network.is_warm:
            self.run({"query": ["late rent"], "text": ["The rent is late."]})

    def prepare(self, request: Request) -> Mapping[str, Sequence[str]]:
        return request.texts

    def run(self, columns: Mapping[str, Sequence[str]]) -> dict[str, Tensor]:
        pairs = list(zip(columns["query"], columns["text"], strict=True))
        with self.stages.time("tokenize"):
            encodings = self._tokenizer.encode_pairs(pairs)
        scores = np.stack(self._runner.run(encodings, self._finish))
        if not np.isfinite(scores).all():
            raise ServiceError(f"{self._directory}: made a score that is not a number")
        return {"score": scores}

    def _finish(self, logits: Floats, mask: Integers) -> Floats:
        if logits.shape != (len(mask), 1):
            raise ServiceError(f"{self._directory}: makes {logits.shape[1:]} numbers for a pair, expected one")
        return 1 / (1 + np.exp(-logits))
