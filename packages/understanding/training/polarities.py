"""Polarities of the rows of the built-in table, learned from labelled texts and smoothed over similar words."""

import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import Ridge

from linear import whole_numbers

HERE = Path(__file__).parent
sys.path.append(str(HERE / "../../text-engines/training"))

from write_table import read_table  # noqa: E402

NEGATIVE, POSITIVE = 0, 2
FEWEST_TEXTS = 2
STRONGEST = 2
SMOOTHING = 20
CLEAR = 0.5

_names, _table = read_table(HERE / "../../text-engines/src/built-in/table.bin")
DIRECTIONS = _table / np.maximum(np.linalg.norm(_table, axis=1, keepdims=True), 1e-9)


def learn(rows: list[np.ndarray], classes: np.ndarray) -> np.ndarray:
    """Log odds of negative and of positive texts for each row, in units of 8 bits."""
    learned = []
    for wanted in (NEGATIVE, POSITIVE):
        is_in = _texts_with([each for each, kind in zip(rows, classes) if kind == wanted])
        is_out = _texts_with([each for each, kind in zip(rows, classes) if kind != wanted])
        inside, outside = (classes == wanted).sum(), (classes != wanted).sum()
        odds = np.log((is_in + 0.5) / (inside + 1)) - np.log((is_out + 0.5) / (outside + 1))
        known = is_in + is_out >= FEWEST_TEXTS
        model = Ridge(alpha=SMOOTHING).fit(
            DIRECTIONS[known],
            np.clip(odds[known], -STRONGEST, STRONGEST),
            sample_weight=np.sqrt((is_in + is_out)[known]),
        )
        learned.append(model.predict(DIRECTIONS))
    numbers, scales = whole_numbers(np.array(learned))
    return numbers * scales[:, None]


def _texts_with(rows: list[np.ndarray]) -> np.ndarray:
    counts = np.zeros(len(DIRECTIONS))
    for each in rows:
        counts[np.unique(each)] += 1
    return counts


def pooled(rows: list[np.ndarray], polarities: np.ndarray) -> np.ndarray:
    """The numbers of src/heads/polarities.ts."""
    return np.array([np.concatenate([_pool(each[text]) for each in polarities]) for text in rows])


def _pool(unordered: np.ndarray) -> np.ndarray:
    if len(unordered) == 0:
        return np.zeros(8)
    values = np.sort(unordered)
    return np.array(
        [
            values[-1],
            values[0],
            values[-2:].mean(),
            values[:2].mean(),
            np.sqrt(values[values > CLEAR].sum()),
            np.sqrt(-values[values < -CLEAR].sum()),
            values.mean(),
            values.std(),
        ]
    )
