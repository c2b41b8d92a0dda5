"""entities: names, phone numbers, addresses and the like, with their places in the text."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from tokenizers import Encoding

from sophia_inference.card import ModelCard, read_json
from sophia_inference.directory import tokenizer_file
from sophia_inference.errors import ServiceError
from sophia_inference.models.arrays import Floats, Integers, Tensor
from sophia_inference.models.network import OpenNetwork
from sophia_inference.models.runner import Runner
from sophia_inference.models.stages import Stages
from sophia_inference.models.tokens import TextTokenizer
from sophia_inference.tasks.spans import LabelledToken, join_tokens
from sophia_inference.tasks.task import Request, TensorSpec

_least_score = 0.5
# The model was trained on short texts and finds less in long ones, so a long text is read in windows.
_window_tokens = 128
_overlap = 32
_most_windows = 256


class EntitiesTask:
    def __init__(self, directory: Path, card: ModelCard, open_network: OpenNetwork) -> None:
        self.stages = Stages()
        self.inputs: Sequence[TensorSpec] = [TensorSpec("text", "BYTES", 1)]
        self.outputs: Sequence[TensorSpec] = [TensorSpec("entities", "BYTES", 1)]
        self._directory = directory
        self._labels = _labels(directory / "config.json")
        window = min(card.max_tokens, _window_tokens)
        self._overlap = min(_overlap, window // 4)
        self._tokenizer = TextTokenizer(tokenizer_file(directory), window, self._overlap)
        network = open_network(directory, None)
        self._runner = Runner(network, self.stages)
        if not network.is_warm:
            self.run({"text": ["Maria Lopez lives in Boston."]})

    def prepare(self, request: Request) -> Mapping[str, Sequence[str]]:
        return request.texts

    def run(self, columns: Mapping[str, Sequence[str]]) -> dict[str, Tensor]:
        texts = columns["text"]
        with self.stages.time("tokenize"):
            windows = [self._tokenizer.encode_windows(text, _most_windows) for text in texts]
        scores = self._runner.run([window for each in windows for window in each], self._finish)
        with self.stages.time("finish"):
            found: list[list[bytes]] = []
            start = 0
            for text, each in zip(texts, windows, strict=True):
                tokens = self._tokens(each, scores[start : start + len(each)])
                spans = join_tokens(text, tokens, _least_score)
                found.append([json.dumps([span.to_dict(text) for span in spans], ensure_ascii=False).encode()])
                start += len(each)
        return {"entities": np.array(found, np.object_)}

    def _finish(self, logits: Floats, mask: Integers) -> list[Floats]:
        if logits.ndim != 3 or logits.shape[2] != len(self._labels):
            raise ServiceError(
                f"{self._directory}: makes {logits.shape[2:]} scores a token, expected {len(self._labels)}"
            )
        powers = np.exp(logits - logits.max(axis=2, keepdims=True))
        shares = powers / powers.sum(axis=2, keepdims=True)
        if not np.isfinite(shares).all():
            raise ServiceError(f"{self._directory}: made a score that is not a number")
        return [each[: int(row.sum())] for each, row in zip(shares, mask, strict=True)]

    def _tokens(self, windows: Sequence[Encoding], scores: Sequence[Floats]) -> list[LabelledToken]:
        """Returns each token of a text once: from the window where it lies farther from the edge."""
        half = self._overlap // 2
        tokens: list[LabelledToken] = []
        for number, (window, shares) in enumerate(zip(windows, scores, strict=True)):
            real = [index for index, special in enumerate(window.special_tokens_mask) if not special]
            first = half if number > 0 else 0
            last = len(real) - (self._overlap - half) if number < len(windows) - 1 else len(real)
            for index in real[first:last]:
                best = int(shares[index].argmax())
                start, end = window.offsets[index]
                tokens.append(LabelledToken(self._labels[best], float(shares[index, best]), start, end))
        return tokens


def _labels(path: Path) -> list[str]:
    given = read_json(path).get("id2label")
    if not isinstance(given, dict):
        raise ServiceError(f"{path}: has no id2label")
    try:
        return [str(given[str(index)]) for index in range(len(given))]
    except KeyError as error:
        raise ServiceError(f"{path}: id2label has no {error}") from error
