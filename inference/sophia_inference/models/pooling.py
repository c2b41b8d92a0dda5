"""Makes one vector of the vectors of a text's tokens."""

import numpy as np

from sophia_inference.card import Pooling
from sophia_inference.models.arrays import Floats, Integers

_least = np.float32(1e-12)


def pool(hidden: Floats, mask: Integers, pooling: Pooling) -> Floats:
    """Returns a vector of length 1 for each text: that of its first token, or the mean of its tokens."""
    if pooling == "cls":
        vectors = hidden[:, 0]
    else:
        weights = mask[..., None].astype(np.float32)
        vectors = (hidden * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), _least)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _least)
