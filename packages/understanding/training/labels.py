"""Heads that find kinds of sentences: regularised logistic regression on rules, cues, dense features, words and embedding."""

from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_fscore_support

from features import Features
from linear import Linear, fit

FEWEST = 40
STRENGTH = 0.5
TALK_STRENGTH = 0.2
LIKENESS_STRENGTH = 0.07
# A finding that is less likely than this helps nobody.
LEAST = 0.35
# F1 on customers' sentences that a higher threshold may cost, as it leaves out wrong findings in talk.
LOSS = 0.01
# Values below are far from being found.
FAR = -4
# The other kinds lose more on customers' sentences than they gain in talk.
WITH_TALK = ("ACTION_ITEM", "OBJECTION", "PAIN_POINT", "BUYING_SIGNAL")
# Sentences that heads found in talk teach these, too, but not so that they find less.
TAUGHT_BY_TALK = ("DECISION", "QUESTION")
WRITTEN, EXERCISE, SAMPLED, FOUND = range(4)
GAINS = {"rules": 1.0, "cues": 2.0, "dense": 1.0, "embedding": 2.0, "words": 2.0, "characters": 1.0}
# Families whose numbers the product gives as one row of numbers, in this order.
JOINED = ("rules", "cues", "dense")


@dataclass
class LabelHead:
    """A kind's model, and how its value and the likeness to talk make a probability."""

    model: Linear
    likeness: Linear
    # Slopes of the value, the likeness and their product.
    slopes: tuple[float, float, float]
    offset: float
    threshold: float

    def probabilities(self, features: Features) -> np.ndarray:
        inputs = joined(families_of(features))
        value, likeness = (each.values(inputs)[:, 0] for each in (self.model, self.likeness))
        return 1 / (1 + np.exp(-(terms(value, likeness) @ self.slopes + self.offset)))

    def quantised(self) -> "LabelHead":
        return LabelHead(self.model.quantised(), self.likeness.quantised(), self.slopes, self.offset, self.threshold)


@dataclass
class Origins:
    """Where the sentences come from, who wrote them or in which part of the talk they are, and how many others each stands for."""

    sources: np.ndarray
    groups: np.ndarray
    weights: np.ndarray


@dataclass
class Likeness:
    """How much a sentence is like talk of strangers: a model, and its values of sentences whose group it has not seen."""

    model: Linear
    unseen: np.ndarray


def families_of(features: Features) -> dict:
    return {name: getattr(features, name) for name in GAINS}


def joined(families: dict) -> dict:
    rest = {name: numbers for name, numbers in families.items() if name not in JOINED}
    return {"dense": np.hstack([families[name] for name in JOINED])} | rest


def terms(values: np.ndarray, likeness: np.ndarray) -> np.ndarray:
    return np.column_stack([values, likeness, values * likeness])


def unseen_values(families: dict, wanted: np.ndarray, taught: np.ndarray, groups: np.ndarray, strength: float) -> np.ndarray:
    """Values of all sentences by models that have not seen the group: what a writer's sentences teach helps most with the same writer's."""
    values = np.zeros(len(wanted))
    for group in np.unique(groups):
        held, seen = np.flatnonzero(groups == group), np.flatnonzero(taught & (groups != group))
        model = fit({name: rows[seen] for name, rows in families.items()}, wanted[seen, None].astype(float), strength, GAINS)
        values[held] = model.values({name: rows[held] for name, rows in families.items()})[:, 0]
    return values


def learn(families: dict, wanted: np.ndarray, taught: np.ndarray, groups: np.ndarray, strength: float) -> tuple[Linear, np.ndarray]:
    """A model that learns from the sentences of `taught`, and values of all sentences by such models that have not seen their group."""
    seen = np.flatnonzero(taught)
    model = fit({name: rows[seen] for name, rows in families.items()}, wanted[seen, None].astype(float), strength, GAINS)
    return Linear(model.bias, joined(model.families)), unseen_values(families, wanted, taught, groups, strength)


def train_likeness(features: Features, origins: Origins) -> Likeness:
    """Tells talk of strangers from what customers write to a vendor, where the same words object or complain more often."""
    is_talk = np.isin(origins.sources, (SAMPLED, FOUND))
    taught = origins.sources != EXERCISE
    return Likeness(*learn(families_of(features), is_talk, taught, origins.groups, LIKENESS_STRENGTH))


def train(kind: str, features: Features, positive: np.ndarray, origins: Origins, talk: Likeness) -> LabelHead:
    """
    The probability comes from values of models that have not seen the sentence's writer or conversation. Customers'
    sentences and those that stand for all talk count the same; of the former, those of voices.jsonl count no more than the
    others, though there are more of them, because as many of them look like a kind as are one. Exercises, and sentences that cues chose, only teach: how many of them have the label says
    nothing about other texts.
    """
    is_with_talk = kind in WITH_TALK
    taught = (origins.sources != FOUND) | is_with_talk | (kind in TAUGHT_BY_TALK)
    strength = TALK_STRENGTH if is_with_talk else STRENGTH
    model, unseen = learn(families_of(features), positive, taught, origins.groups, strength)
    inputs = terms(unseen, talk.unseen)
    # Nobody asks how likely the unlikely ones are, and their great number would bend the line for the others.
    near = unseen > FAR
    written, is_voice = origins.sources == WRITTEN, np.char.startswith(origins.groups, "voices")
    parts = ((written & ~is_voice, 0.5), (written & is_voice, 0.5), (origins.sources == FOUND, 1.0))
    weights = sum(share * balanced(np.where(part & near, origins.weights, 0.0)) for part, share in parts)
    counts = weights > 0
    platt = LogisticRegression(C=10, max_iter=1000).fit(inputs[counts], positive[counts], weights[counts])
    threshold = threshold_for(positive[written], platt.predict_proba(inputs[written])[:, 1], LOSS if is_with_talk else 0.0)
    return LabelHead(model, talk.model, tuple(map(float, platt.coef_[0])), float(platt.intercept_[0]), threshold)


def balanced(weights: np.ndarray) -> np.ndarray:
    """The same weights with the sum 1,000, so that each source counts the same."""
    return weights * 1_000 / weights.sum()


def threshold_for(positive: np.ndarray, probabilities: np.ndarray, loss: float) -> float:
    """The highest threshold whose F1 is worse than the best by no more than the loss."""
    thresholds = np.arange(LEAST, 0.66, 0.05)
    f1 = np.array([scores(positive, probabilities >= least)[2] for least in thresholds])
    return round(float(thresholds[np.flatnonzero(f1 >= f1.max() - loss)[-1]]), 2)


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
