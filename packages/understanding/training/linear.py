"""Linear models over families of features, whose weights are whole numbers of 8 bits as in the product."""

from dataclasses import dataclass, field

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

MOST = 127


@dataclass
class Linear:
    """A row of weights for each class, by family."""

    bias: np.ndarray
    families: dict[str, np.ndarray] = field(default_factory=dict)

    def values(self, inputs: dict[str, np.ndarray | sp.csr_matrix]) -> np.ndarray:
        return self.bias + sum(inputs[name] @ weights.T for name, weights in self.families.items())

    def quantised(self) -> "Linear":
        return Linear(self.bias, {name: _units(weights)[0] * _units(weights)[1][:, None] for name, weights in self.families.items()})


def _units(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scales = np.maximum(np.abs(weights).max(axis=1), 1e-9) / MOST
    return np.rint(weights / scales[:, None]), scales


def whole_numbers(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    numbers, scales = _units(weights)
    return numbers.astype(np.int8), scales


def fit(
    inputs: dict,
    wanted: np.ndarray,
    strength: float,
    gains: dict[str, float],
    weights: np.ndarray | None = None,
    by_odds: bool = False,
) -> Linear:
    """
    Fits one model against the rest for each class (columns of `wanted`). A family counts more by its gain, and `by_odds` a
    feature by how much it tells the class from the rest (the log-count ratios of naive Bayes).
    """
    names = list(gains)
    joined = sp.hstack([sp.csr_matrix(inputs[name]) * gains[name] for name in names]).tocsr()
    borders = np.cumsum([0] + [inputs[name].shape[1] for name in names])
    # Most hashed features occur in no text; their weights are 0, and leaving them out makes fitting fast.
    occurring = np.flatnonzero(joined.getnnz(axis=0))
    joined = joined[:, occurring]
    biases = np.zeros(wanted.shape[1])
    coefficients = np.zeros((wanted.shape[1], borders[-1]))
    for row, column in enumerate(wanted.T):
        odds = log_odds(joined, column, weights) if by_odds else np.ones(len(occurring))
        model = LogisticRegression(C=strength, solver="liblinear").fit(joined.multiply(odds).tocsr(), column, sample_weight=weights)
        biases[row] = model.intercept_[0]
        coefficients[row, occurring] = model.coef_[0] * odds
    return Linear(
        biases,
        {name: coefficients[:, borders[i] : borders[i + 1]] * gains[name] for i, name in enumerate(names)},
    )


def log_odds(features: sp.csr_matrix, column: np.ndarray, weights: np.ndarray | None) -> np.ndarray:
    """How much more often a feature occurs in texts of the class than in the others, as a logarithm."""
    occurs = (features != 0).astype(float)
    counts = np.ones(len(column)) if weights is None else weights
    inside, outside = (1 + occurs.T @ (counts * each) for each in (column, 1 - column))
    return np.log(inside / inside.sum()) - np.log(outside / outside.sum())
