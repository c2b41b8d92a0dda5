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
TALK_STRENGTH = 0.2
LIKENESS_STRENGTH = 0.07
# A finding that is less likely than this helps nobody.
LEAST = 0.35
# F1 on customers' sentences that a higher threshold may cost, as it leaves out wrong findings in talk.
LOSS = 0.01
# Values below are far from being found.
FAR = -2
# The other kinds lose more on customers' sentences than they gain in talk.
WITH_TALK = ("ACTION_ITEM", "OBJECTION", "PAIN_POINT", "BUYING_SIGNAL")
# Sentences that heads found in talk teach these, and decide neither thresholds nor probabilities.
TAUGHT_BY_TALK = ("DECISION", "QUESTION")
WRITTEN, EXERCISE, SAMPLED, FOUND = range(4)
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


@dataclass
class Origins:
    """Where the sentences come from, and how many others each stands for."""

    sources: np.ndarray
    weights: np.ndarray


@dataclass
class Likeness:
    """How much a sentence is like talk of strangers: a model, and its values of judged sentences that it has not seen."""

    model: Linear
    unseen: np.ndarray


def families_of(features: Features) -> dict:
    return {name: getattr(features, name) for name in GAINS}


def joined(families: dict) -> dict:
    rest = {name: numbers for name, numbers in families.items() if name not in JOINED}
    return {"dense": np.hstack([families[name] for name in JOINED])} | rest


def unseen_values(families: dict, wanted: np.ndarray, judged: np.ndarray, always: np.ndarray, strength: float) -> np.ndarray:
    """Values of the judged sentences by models that have not seen them; all models see those of `always`."""
    values = np.zeros(len(judged))
    for known, held in StratifiedKFold(FOLDS, shuffle=True, random_state=3).split(judged, wanted[judged]):
        seen = np.concatenate([judged[known], always])
        model = fit({name: rows[seen] for name, rows in families.items()}, wanted[seen, None].astype(float), strength, GAINS)
        values[held] = model.values({name: rows[judged[held]] for name, rows in families.items()})[:, 0]
    return values


def train_likeness(features: Features, origins: Origins) -> Likeness:
    """Tells talk of strangers from what customers write to a vendor, where the same words object or complain more often."""
    families = families_of(features)
    judged = np.flatnonzero(origins.sources != EXERCISE)
    is_talk = np.isin(origins.sources, (SAMPLED, FOUND))
    unseen = unseen_values(families, is_talk, judged, judged[:0], LIKENESS_STRENGTH)
    rows = {name: rows[judged] for name, rows in families.items()}
    return Likeness(fit(rows, is_talk[judged, None].astype(float), LIKENESS_STRENGTH, GAINS), unseen)


def train(features: Features, positive: np.ndarray, sources: np.ndarray) -> LabelHead:
    """
    Platt's scaling and the threshold (best F1) come from values of models that have not seen the sentence. Exercises
    and what heads found only teach: how many of them have the label says nothing about other texts.
    """
    families = families_of(features)
    only_teaches = np.isin(sources, (EXERCISE, FOUND))
    judged, teaching = np.flatnonzero(~only_teaches), np.flatnonzero(only_teaches)
    unseen = unseen_values(families, positive, judged, teaching, STRENGTH)[:, None]
    platt = LogisticRegression(C=10).fit(unseen, positive[judged])
    model = fit(families, positive[:, None].astype(float), STRENGTH, GAINS)
    threshold = threshold_for(positive[judged], platt.predict_proba(unseen)[:, 1])
    return LabelHead(Linear(model.bias, joined(model.families)), float(platt.coef_[0, 0]), float(platt.intercept_[0]), threshold)


def train_with_talk(features: Features, positive: np.ndarray, origins: Origins, talk: Likeness) -> LabelHead:
    """
    As `train`, with the sentences that stand for all talk. Customers' sentences and all talk count the same in the
    calibration, and sentences that cues chose only teach, as exercises do.
    """
    families = families_of(features)
    judged, exercises = np.flatnonzero(origins.sources != EXERCISE), np.flatnonzero(origins.sources == EXERCISE)
    unseen = unseen_values(families, positive, judged, exercises, TALK_STRENGTH)
    inputs, wanted, sources = np.column_stack([unseen, talk.unseen]), positive[judged], origins.sources[judged]
    # Nobody asks how likely the unlikely ones are, and their great number would bend the line for the others.
    near = unseen > FAR
    weights = sum(balanced(np.where((sources == source) & near, origins.weights[judged], 0.0)) for source in (WRITTEN, FOUND))
    platt = LogisticRegression(C=10).fit(inputs[near], wanted[near], weights[near])
    slope, likeness = platt.coef_[0]
    model = fit(families, positive[:, None].astype(float), TALK_STRENGTH, GAINS)
    product = combined(model, float(slope), talk.model, float(likeness))
    written = sources == WRITTEN
    threshold = threshold_for(wanted[written], platt.predict_proba(inputs[written])[:, 1], LOSS)
    return LabelHead(product, 1.0, float(platt.intercept_[0]), threshold)


def balanced(weights: np.ndarray) -> np.ndarray:
    """The same weights with the sum 1,000, so that each source counts the same."""
    return weights * 1_000 / weights.sum()


def combined(one: Linear, first: float, other: Linear, second: float) -> Linear:
    """One model with the sum of both values, so that the product needs no other."""
    families = {name: first * weights + second * other.families[name] for name, weights in one.families.items()}
    return Linear(first * one.bias + second * other.bias, joined(families))


def threshold_for(positive: np.ndarray, probabilities: np.ndarray, loss: float | None = None) -> float:
    """The threshold with the best F1, or the highest one that loses little of it."""
    thresholds = np.arange(LEAST, 0.66, 0.05)
    f1 = np.array([scores(positive, probabilities >= least)[2] for least in thresholds])
    best = f1.argmax() if loss is None else np.flatnonzero(f1 >= f1.max() - loss)[-1]
    return round(float(thresholds[best]), 2)


def scores(positive: np.ndarray, found: np.ndarray, weights: np.ndarray | None = None) -> tuple[float, float, float]:
    precision, recall, f1, _ = precision_recall_fscore_support(
        positive, found, average="binary", zero_division=0, sample_weight=weights
    )
    return float(precision), float(recall), float(f1)


def interval(positive: np.ndarray, found: np.ndarray, weights: np.ndarray) -> list[float]:
    """The middle 95% of F1 over samples of the sentences, drawn with replacement."""
    rows = np.random.default_rng(1).integers(0, len(positive), (1000, len(positive)))
    both = (weights * (positive & found))[rows].sum(axis=1)
    either = (weights * positive)[rows].sum(axis=1) + (weights * found)[rows].sum(axis=1)
    return [round(float(each), 2) for each in np.quantile(2 * both / np.maximum(either, 1e-9), (0.025, 0.975))]
