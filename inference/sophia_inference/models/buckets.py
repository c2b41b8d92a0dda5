"""Splits a batch into buckets of texts of similar length, so that little is padded."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class BucketLimits:
    texts: int
    """Texts of a bucket."""
    tokens: int
    """Tokens of a bucket, padding included. A longer text is a bucket of its own."""
    padding: float
    """Largest share of the tokens that may be padding."""


def plan_buckets(lengths: Sequence[int], limits: BucketLimits) -> list[list[int]]:
    """Returns the indexes of the texts, bucket by bucket, from short to long."""
    buckets: list[list[int]] = []
    current: list[int] = []
    tokens = 0
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        longest = lengths[index]
        padded = longest * (len(current) + 1)
        padding = padded - tokens - longest
        if current and (len(current) >= limits.texts or padded > limits.tokens or padding > limits.padding * padded):
            buckets.append(current)
            current, tokens = [], 0
        current.append(index)
        tokens += longest
    if current:
        buckets.append(current)
    return buckets
