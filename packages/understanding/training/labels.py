"""Heads that find kinds of sentences: regularised logistic regression on rules, dense features, words and embedding."""

from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_fscore_support
from sklearn.model_selection import StratifiedKFold

from features import Features
from linear import Linear, fit

FEWEST = 40
FOLDS = 5
STRENGTH = 0.5
GAINS = {"dense": 1.0, "embedding": 2.0, "words": 1.0}


@dataclass
class LabelHead:
    model: Linear
    slope: float
    offset: float
    threshold: float

    def probabilities(self, features: Features) -> np.ndarray:
        return 1 / (1 + np.exp(-(self.slope * self.model.values(families_of(features))[:, 0] + self.offset)))

    def quantised(self) -> "LabelHead":
        return LabelHead(self.model.quantised(), self.slope, self.offset, self.threshold)


def families_of(features: Features) -> dict:
    return {
        "dense": np.hstack([features.rules, features.dense]),
        "embedding": features.embedding,
        "words": features.words,
    }


def train(features: Features, positive: np.ndarray) -> LabelHead:
    """Platt's scaling and the threshold (best F1) come from values of models that have not seen the sentence."""
    families = families_of(features)
    wanted = positive[:, None].astype(float)
    unseen = np.zeros(len(positive))
    for known, held in StratifiedKFold(FOLDS, shuffle=True, random_state=3).split(wanted, positive):
        model = fit({name: rows[known] for name, rows in families.items()}, wanted[known], STRENGTH, GAINS)
        unseen[held] = model.values({name: rows[held] for name, rows in families.items()})[:, 0]
    platt = LogisticRegression(C=10).fit(unseen[:, None], positive)
    probabilities = platt.predict_proba(unseen[:, None])[:, 1]
    thresholds = np.arange(0.25, 0.66, 0.05)
    best = max(thresholds, key=lambda least: scores(positive, probabilities >= least)[2])
    model = fit(families, wanted, STRENGTH, GAINS)
    return LabelHead(model, float(platt.coef_[0, 0]), float(platt.intercept_[0]), round(float(best), 2))


def scores(positive: np.ndarray, found: np.ndarray) -> tuple[float, float, float]:
    precision, recall, f1, _ = precision_recall_fscore_support(positive, found, average="binary", zero_division=0)
    return float(precision), float(recall), float(f1)
