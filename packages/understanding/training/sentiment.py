"""
Sentiment: two models, each of linear models on families of features, then a linear model and boosted trees on their values
for the text and for the strongest of its sentences.
"""

import itertools
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold

from features import Features, WithSentences
from linear import Linear, fit
from polarities import learn, pooled

CLASSES = 3
NEUTRAL = 1
INNER_FOLDS = 5
OUTER_FOLDS = 5
PROCESSES = 3
# Strength, families, and whether features count by their odds.
LAYERS = (
    (4.0, {"words": 1.0}, False),
    (4.0, {"characters": 1.0}, False),
    (10.0, {"embedding": 1.0}, False),
    (1.0, {"dense": 1.0, "words": 2.0, "characters": 2.0}, False),
    (1.0, {"words": 1.0}, True),
    (1.0, {"characters": 1.0}, True),
)
COMBINER_STRENGTH = 0.3
FORESTS = 3
TREES = {
    "max_iter": 90,
    "learning_rate": 0.05,
    "max_leaf_nodes": 6,
    "min_samples_leaf": 25,
    "l2_regularization": 1,
    "max_features": 0.3,
}
# The trees learn thresholds that some texts meet exactly, and a sum in another order differs in its last bit.
MOVE = 1e-6


@dataclass
class SentimentModel:
    polarities: np.ndarray
    layers: list[Linear]
    combiner: Linear
    forests: list[HistGradientBoostingClassifier]

    def inputs(self, read: WithSentences) -> np.ndarray:
        return joined(self.values(read.texts), read, self.polarities, self.values(read.sentences))

    def values(self, features: Features) -> np.ndarray:
        families = families_of(features)
        return np.hstack([layer.values(families) for layer in self.layers])

    def raw(self, read: WithSentences) -> np.ndarray:
        return combine(self.combiner, self.forests, self.inputs(read))

    def quantised(self) -> "SentimentModel":
        return SentimentModel(
            self.polarities, [layer.quantised() for layer in self.layers], self.combiner.quantised(), self.forests
        )


@dataclass
class SentimentHead:
    """The mean of models that learned from different texts, calibrated."""

    models: list[SentimentModel]
    calibration: LogisticRegression | None = None

    def raw(self, read: WithSentences) -> np.ndarray:
        return np.mean([model.raw(read) for model in self.models], axis=0)

    def probabilities(self, read: WithSentences) -> np.ndarray:
        return self.calibration.predict_proba(np.log(np.maximum(1e-9, self.raw(read))))

    def quantised(self) -> "SentimentHead":
        return SentimentHead([model.quantised() for model in self.models], self.calibration)


def families_of(features: Features) -> dict:
    return {name: getattr(features, name) for name in ("dense", "embedding", "words", "characters")}


def joined(values: np.ndarray, read: WithSentences, polarities: np.ndarray, of_sentences: np.ndarray) -> np.ndarray:
    """What the second layer judges from, in the order of src/heads/judge-sentiment.ts."""
    strongest = np.maximum.reduceat(of_sentences, read.starts)[:, np.arange(values.shape[1]) % CLASSES != NEUTRAL]
    return np.hstack([values, read.texts.dense, pooled(read.texts.table_rows, polarities), strongest])


def combine(combiner: Linear, forests: list[HistGradientBoostingClassifier], inputs: np.ndarray) -> np.ndarray:
    shares = 1 / (1 + np.exp(-combiner.values({"dense": inputs})))
    boosted = np.mean([forest.predict_proba(inputs) for forest in forests], axis=0)
    return (shares / shares.sum(axis=1, keepdims=True) + boosted) / 2


def train(read: WithSentences, classes: np.ndarray, weights: list[np.ndarray]) -> SentimentHead:
    """Trains a model with each of the weights; a text of weight 0 does not count."""
    return SentimentHead([train_model(read, classes, each) for each in weights])


def train_model(all_read: WithSentences, all_classes: np.ndarray, all_weights: np.ndarray) -> SentimentModel:
    """The second layer learns from values of models that have not seen the text; in use the models have seen all."""
    seen = np.flatnonzero(all_weights)
    read, classes, weights = all_read.rows(seen), all_classes[seen], all_weights[seen]
    wanted = np.eye(CLASSES)[classes]
    families, of_sentences = families_of(read.texts), families_of(read.sentences)
    owners = np.repeat(np.arange(len(classes)), read.counts)
    folds = list(StratifiedKFold(INNER_FOLDS, shuffle=True, random_state=2).split(wanted, classes))
    layers, unseen, unseen_sentences = [], [], []
    for strength, gains, by_odds in LAYERS:
        values, values_of_sentences = np.zeros_like(wanted), np.zeros((len(owners), CLASSES))
        for known, held in folds:
            model = fit({name: families[name][known] for name in gains}, wanted[known], strength, gains, weights[known], by_odds)
            values[held] = model.values({name: families[name][held] for name in gains})
            within = np.isin(owners, held)
            values_of_sentences[within] = model.values({name: of_sentences[name][within] for name in gains})
        layers.append(fit({name: families[name] for name in gains}, wanted, strength, gains, weights, by_odds))
        unseen.append(values)
        unseen_sentences.append(values_of_sentences)
    polarities = learn(read.texts.table_rows, classes)
    inputs = joined(np.hstack(unseen), read, polarities, np.hstack(unseen_sentences))
    combiner = fit({"dense": inputs}, wanted, COMBINER_STRENGTH, {"dense": 1.0}, weights)
    forests = [
        HistGradientBoostingClassifier(random_state=seed, **TREES).fit(inputs, classes, sample_weight=weights)
        for seed in range(FORESTS)
    ]
    for forest in forests:
        move_thresholds(forest)
    return SentimentModel(polarities, layers, combiner, forests)


def move_thresholds(forest: HistGradientBoostingClassifier) -> None:
    """Moves the thresholds away from the values of texts, so that the product takes the same leaf as the training."""
    for tree in itertools.chain.from_iterable(forest._predictors):
        thresholds = tree.nodes["num_threshold"]
        tree.nodes["num_threshold"] = thresholds + MOVE * np.maximum(1, np.abs(thresholds))


def cross_validate(
    read: WithSentences, classes: np.ndarray, weights: list[np.ndarray], is_post: np.ndarray
) -> tuple[np.ndarray, list[float]]:
    """Probabilities of texts by models that have not seen them, and the macro-F1 of the posts by fold."""
    raw = np.zeros((len(classes), CLASSES))
    scores = []
    splitter = StratifiedKFold(OUTER_FOLDS, shuffle=True, random_state=1)
    folds = list(splitter.split(classes, classes * 2 + is_post))
    heads = Parallel(n_jobs=PROCESSES)(
        delayed(train)(read.rows(seen), classes[seen], [each[seen] for each in weights]) for seen, _ in folds
    )
    for head, (_, unseen) in zip(heads, folds):
        raw[unseen] = head.raw(read.rows(unseen))
        posts = unseen[is_post[unseen]]
        scores.append(f1_score(classes[posts], raw[posts].argmax(axis=1), average="macro"))
        print(f"  fold: macro-F1 {scores[-1]:.4f}", flush=True)
    return raw, scores


def calibrate(raw: np.ndarray, classes: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=10, max_iter=1000).fit(np.log(np.maximum(1e-9, raw)), classes)
