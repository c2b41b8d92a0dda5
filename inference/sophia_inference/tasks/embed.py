"""embed: a vector for each text."""

from collections.abc import Mapping, Sequence

from sophia_inference.errors import InputError
from sophia_inference.models.arrays import Tensor
from sophia_inference.tasks.encoder import SentenceEncoder
from sophia_inference.tasks.task import Request, TensorSpec

prompt_parameter = "prompt"


class EmbedTask:
    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        self.stages = encoder.stages
        self.inputs: Sequence[TensorSpec] = [TensorSpec("text", "BYTES", 1)]
        self.outputs: Sequence[TensorSpec] = [TensorSpec("embedding", "FP32", encoder.dimensions)]

    def prepare(self, request: Request) -> Mapping[str, Sequence[str]]:
        prompt = request.parameters.get(prompt_parameter, "passage")
        if prompt not in ("query", "passage"):
            raise InputError(f"parameter {prompt_parameter}: expected query or passage, got {prompt!r}")
        prefix = self._encoder.card.prefixes.get(str(prompt), "")
        return {"text": [prefix + text for text in request.texts["text"]]} if prefix else request.texts

    def run(self, columns: Mapping[str, Sequence[str]]) -> dict[str, Tensor]:
        return {"embedding": self._encoder.encode(columns["text"])}
