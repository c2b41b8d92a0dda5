"""Makes sentences of customers from phrases.txt and frames.txt."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

GAP = re.compile(r"\{(\w+)\}")


class Phrase(NamedTuple):
    text: str
    topic: str


def phrases(file: Path, count: int, seed: int, words: dict[str, list[str]] | None = None) -> Iterator[Phrase]:
    """Sentences with random fillings, each pattern equally often. Fillings are those of the file, and the words."""
    fillings: dict[str, list[str]] = dict(words or {})
    patterns: list[tuple[str, str]] = []
    topic = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            topic = line[1:-1]
        elif " = " in line and not line.startswith("#"):
            name, values = line.split(" = ", 1)
            fillings[name] = values.split(" | ")
        elif line and not line.startswith("#"):
            patterns.append((line, topic))
    chance = random.Random(seed)
    for index in range(count):
        pattern, topic = patterns[index % len(patterns)]
        text = GAP.sub(lambda gap: chance.choice(fillings[gap[1]]), pattern)
        yield Phrase(text[0].upper() + text[1:], topic)
