"""Runs a network over texts of any lengths."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from tokenizers import Encoding

from sophia_inference.models.arrays import Floats, Integers
from sophia_inference.models.buckets import plan_buckets
from sophia_inference.models.network import Network, TokenBatch
from sophia_inference.models.stages import Stages

Finish = Callable[[Floats, Integers], Sequence[Floats] | Floats]
"""Makes the answer of each text from the network's output and the mask of real tokens."""


class Runner:
    """Splits texts into buckets of similar length, runs them, and returns the answers in the texts' order."""

    def __init__(self, network: Network, stages: Stages) -> None:
        self._network = network
        self._stages = stages
        self._pool = ThreadPoolExecutor(network.parallel, "network") if network.parallel > 1 else None

    def run(self, encodings: Sequence[Encoding], finish: Finish) -> list[Floats]:
        buckets = plan_buckets([len(encoding.ids) for encoding in encodings], self._network.limits)

        def run_bucket(bucket: list[int]) -> Sequence[Floats] | Floats:
            batch = _pad([encodings[index] for index in bucket])
            self._stages.count(int(batch.mask.sum()), batch.mask.size)
            with self._stages.time("network"):
                output = self._network.run(batch)
            with self._stages.time("finish"):
                return finish(output, batch.mask)

        # Long buckets first: the last to end are short ones.
        order = list(reversed(buckets))
        done = map(run_bucket, order) if self._pool is None else self._pool.map(run_bucket, order)
        answers: dict[int, Floats] = {}
        for bucket, results in zip(order, done, strict=True):
            answers.update(zip(bucket, results, strict=True))
        return [answers[index] for index in range(len(encodings))]


def _pad(encodings: Sequence[Encoding]) -> TokenBatch:
    shape = (len(encodings), max(len(encoding.ids) for encoding in encodings))
    ids, mask, types = (np.zeros(shape, np.int64) for _ in range(3))
    for row, encoding in enumerate(encodings):
        length = len(encoding.ids)
        ids[row, :length] = encoding.ids
        mask[row, :length] = encoding.attention_mask
        types[row, :length] = encoding.type_ids
    return TokenBatch(ids, mask, types)
