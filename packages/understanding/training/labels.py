"""Heads that find kinds of sentences: regularised logistic regression on rules, cues, dense features, words and embedding."""

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
# A finding that is less likely than this helps nobody.
LEAST = 0.35
GAINS = {"rules": 1.0, "cues": 2.0, "dense": 1.0, "embedding": 2.0, "words": 2.0, "characters": 1.0}
# Families whose numbers the product gives as one row of numbers, in this order.
JOINED = ("rules", "cues", "dense")


@dataclass
class LabelHead:
    model: Linear
    slope: float
    offset: float
    threshold: float

    def probabilities(self, features: Features) -> np.ndarray:
        return 1 / (1 + np.exp(-(self.slope * self.model.values(joined(families_of(features)))[:, 0] + self.offset)))

    def quantised(self) -> "LabelHead":
        return LabelHead(self.model.quantised(), self.slope, self.offset, self.threshold)


def families_of(features: Features) -> dict:
    return {name: getattr(features, name) for name in GAINS}


def joined(families: dict) -> dict:
    rest = {name: numbers for name, numbers in families.items() if name not in JOINED}
    return {"dense": np.hstack([families[name] for name in JOINED])} | rest


def train(features: Features, positive: np.ndarray, is_exercise: np.ndarray) -> LabelHead:
    """
    Platt's scaling and the threshold (best F1) come from values of models that have not seen the sentence. Exercises
    only teach: how many of them have the label says nothing about other texts.
    """
    families = families_of(features)
    wanted = positive[:, None].astype(float)
    exercises, judged = np.flatnonzero(is_exercise), np.flatnonzero(~is_exercise)
    unseen = np.zeros(len(judged))
    for known, held in StratifiedKFold(FOLDS, shuffle=True, random_state=3).split(judged, positive[judged]):
        seen = np.concatenate([judged[known], exercises])
        model = fit({name: rows[seen] for name, rows in families.items()}, wanted[seen], STRENGTH, GAINS)
        unseen[held] = model.values({name: rows[judged[held]] for name, rows in families.items()})[:, 0]
    platt = LogisticRegression(C=10).fit(unseen[:, None], positive[judged])
    probabilities = platt.predict_proba(unseen[:, None])[:, 1]
    thresholds = np.arange(LEAST, 0.66, 0.05)
    best = max(thresholds, key=lambda least: scores(positive[judged], probabilities >= least)[2])
    model = fit(families, wanted, STRENGTH, GAINS)
    product = Linear(model.bias, joined(model.families))
    return LabelHead(product, float(platt.coef_[0, 0]), float(platt.intercept_[0]), round(float(best), 2))


def scores(positive: np.ndarray, found: np.ndarray) -> tuple[float, float, float]:
    precision, recall, f1, _ = precision_recall_fscore_support(positive, found, average="binary", zero_division=0)
    return float(precision), float(recall), float(f1)


def interval(positive: np.ndarray, found: np.ndarray) -> list[float]:
    """The middle 95% of F1 over samples of the sentences, drawn with replacement."""
    rows = np.random.default_rng(1).integers(0, len(positive), (1000, len(positive)))
    both = (positive & found)[rows].sum(axis=1)
    either = positive[rows].sum(axis=1) + found[rows].sum(axis=1)
    return [round(float(each), 2) for each in np.quantile(2 * both / np.maximum(either, 1), (0.025, 0.975))]
