"""Chooses the words, pieces and pairs of words that get a row."""

import json
import math
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from words import words_of

RAREST_WORD = 4
RAREST_PAIR = 8
EMPTY_WORDS = 100


def choose_rows(
    tokenizer: Path, talk: Iterable[str], lexicon: Iterable[str], words_room: int, pairs_room: int
) -> list[str]:
    """The teacher's pieces that occur, then the most frequent other words, then the most telling pairs."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in talk:
        found = words_of(text)
        words.update(found)
        pairs.update(pairwise(found))
    known = set(words)
    lexical: Counter[str] = Counter()
    for text in lexicon:
        lexical.update(words_of(text))
    vocabulary = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    rows = [piece for piece in vocabulary if _is_plain(piece) and _is_wanted(piece, known, lexical)]
    chosen = set(rows)
    total = sum(words.values())
    for word, count in sorted((words + lexical).items(), key=lambda item: (-item[1], item[0])):
        if len(rows) < words_room and count >= RAREST_WORD and word not in chosen and _is_new_word(word):
            rows.append(word)
            chosen.add(word)
    empty = {word for word, _ in words.most_common(EMPTY_WORDS)}
    rated = {
        pair: count * math.log(count * total / (words[pair[0]] * words[pair[1]]))
        for pair, count in pairs.items()
        if count >= RAREST_PAIR and pair[0] in chosen and pair[1] in chosen and not empty.issuperset(pair)
    }
    best = sorted(rated, key=lambda pair: (-rated[pair], pair))[:pairs_room]
    return rows + [f"{first} {second}" for first, second in best]


def _is_new_word(word: str) -> bool:
    return _is_plain(word.replace("'", "")) and not word.isdigit()


def _is_plain(word: str) -> bool:
    return word.removeprefix("##").isascii() and word.removeprefix("##").isalnum()


def _is_wanted(piece: str, known: set[str], lexical: Counter[str]) -> bool:
    """Pieces inside words, single characters, and words that the talk or the lexicon holds."""
    return piece.startswith("##") or len(piece) == 1 or piece in known or piece in lexical
