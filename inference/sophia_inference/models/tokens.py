"""Turns texts into tokens as the model's `tokenizer.json` says."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Encoding, Tokenizer

from sophia_inference.errors import ServiceError

characters_per_token = 32


class TextTokenizer:
    """
    Encodes texts, cut to a number of tokens. The card's number of tokens replaces the truncation of
    `tokenizer.json`, and its padding is switched off.
    """

    def __init__(self, path: Path, max_tokens: int, overlap: int = 0) -> None:
        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # The library raises plain exceptions.
            raise ServiceError(f"{path}: is not a tokenizer ({error})") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens, stride=overlap)
        # Texts are cut before they are tokenised, so that a huge one costs no more than a long one.
        self._max_characters = max_tokens * characters_per_token

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        return self._tokenizer.encode_batch_fast([text[: self._max_characters] for text in texts])

    def encode_pairs(self, pairs: Sequence[tuple[str, str]]) -> list[Encoding]:
        most = self._max_characters
        return self._tokenizer.encode_batch_fast([(first[:most], second[:most]) for first, second in pairs])

    def encode_windows(self, text: str, most_windows: int) -> list[Encoding]:
        """Encodes a long text as overlapping windows. The tokens carry their places in the text."""
        first = self._tokenizer.encode(text[: self._max_characters * most_windows])
        return [first, *first.overflowing][:most_windows]
