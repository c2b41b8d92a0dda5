"""understand: the scores of all heads over one encoding of each text."""

import json
from collections.abc import Mapping, Sequence

import numpy as np

from sophia_inference.models.arrays import Tensor
from sophia_inference.tasks.encoder import SentenceEncoder
from sophia_inference.tasks.heads import Head
from sophia_inference.tasks.task import Request, TensorSpec


class UnderstandTask:
    def __init__(self, encoder: SentenceEncoder, heads: Sequence[Head]) -> None:
        self._encoder = encoder
        self._heads = heads
        self._labels = json.dumps({head.name: list(head.labels) for head in heads}).encode()
        self.stages = encoder.stages
        self.inputs: Sequence[TensorSpec] = [TensorSpec("text", "BYTES", 1)]
        scores = [TensorSpec(head.name, "FP32", len(head.labels)) for head in heads]
        self.outputs: Sequence[TensorSpec] = [*scores, TensorSpec("labels", "BYTES", 1)]

    def prepare(self, request: Request) -> Mapping[str, Sequence[str]]:
        return request.texts

    def run(self, columns: Mapping[str, Sequence[str]]) -> dict[str, Tensor]:
        texts = columns["text"]
        vectors = self._encoder.encode(texts)
        with self.stages.time("finish"):
            outputs: dict[str, Tensor] = {head.name: head.scores(vectors) for head in self._heads}
        outputs["labels"] = np.array([[self._labels]] * len(texts), np.object_)
        return outputs
