"""Joins labelled tokens into spans of text."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class LabelledToken:
    label: str
    """`O`, or `B-TYPE` or `I-TYPE`."""
    score: float
    start: int
    end: int


@dataclass
class Span:
    type: str
    start: int
    """First character, counted in Unicode code points."""
    end: int
    scores: list[float] = field(default_factory=list[float])

    def to_dict(self, text: str) -> dict[str, object]:
        score = sum(self.scores) / len(self.scores)
        found = text[self.start : self.end]
        return {"type": self.type, "start": self.start, "end": self.end, "text": found, "score": round(score, 4)}


def join_tokens(text: str, tokens: Iterable[LabelledToken], least_score: float) -> list[Span]:
    """Joins neighbours of one type with only blanks between them. Drops tokens below the least score."""
    spans: list[Span] = []
    current: Span | None = None
    for token in tokens:
        prefix, _, kind = token.label.partition("-")
        if kind == "" or token.score < least_score:
            current = None
            continue
        joins = current is not None and current.type == kind and text[current.end : token.start].strip() == ""
        # A piece of the same word goes on with the span whatever its prefix.
        if current is not None and joins and (prefix == "I" or current.end == token.start):
            current.end = token.end
            current.scores.append(token.score)
            continue
        current = Span(kind, token.start, token.end, [token.score])
        spans.append(current)
    return spans
