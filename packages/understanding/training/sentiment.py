"""Sentiment: two models, each of linear models on families of features, then a linear model and boosted trees on their values."""

import itertools
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold

from features import Features
from linear import Linear, fit
from polarities import learn, pooled

CLASSES = 3
INNER_FOLDS = 5
OUTER_FOLDS = 5
PROCESSES = 3
LAYERS = (
    (4.0, {"words": 1.0}),
    (4.0, {"characters": 1.0}),
    (10.0, {"embedding": 1.0}),
    (1.0, {"dense": 1.0, "words": 2.0, "characters": 2.0}),
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

    def inputs(self, features: Features) -> np.ndarray:
        families = families_of(features)
        return np.hstack(
            [layer.values(families) for layer in self.layers]
            + [features.dense, pooled(features.table_rows, self.polarities)]
        )

    def raw(self, features: Features) -> np.ndarray:
        return combine(self.combiner, self.forests, self.inputs(features))

    def quantised(self) -> "SentimentModel":
        return SentimentModel(
            self.polarities, [layer.quantised() for layer in self.layers], self.combiner.quantised(), self.forests
        )


@dataclass
class SentimentHead:
    """The mean of models that learned from different texts, calibrated."""

    models: list[SentimentModel]
    calibration: LogisticRegression | None = None

    def raw(self, features: Features) -> np.ndarray:
        return np.mean([model.raw(features) for model in self.models], axis=0)

    def probabilities(self, features: Features) -> np.ndarray:
        return self.calibration.predict_proba(np.log(np.maximum(1e-9, self.raw(features))))

    def quantised(self) -> "SentimentHead":
        return SentimentHead([model.quantised() for model in self.models], self.calibration)


def families_of(features: Features) -> dict:
    return {name: getattr(features, name) for name in ("dense", "embedding", "words", "characters")}


def combine(combiner: Linear, forests: list[HistGradientBoostingClassifier], inputs: np.ndarray) -> np.ndarray:
    shares = 1 / (1 + np.exp(-combiner.values({"dense": inputs})))
    boosted = np.mean([forest.predict_proba(inputs) for forest in forests], axis=0)
    return (shares / shares.sum(axis=1, keepdims=True) + boosted) / 2


def train(features: Features, classes: np.ndarray, weights: list[np.ndarray]) -> SentimentHead:
    """Trains a model with each of the weights; a text of weight 0 does not count."""
    return SentimentHead([train_model(features, classes, each) for each in weights])


def train_model(all_features: Features, all_classes: np.ndarray, all_weights: np.ndarray) -> SentimentModel:
    """The second layer learns from values of models that have not seen the text; in use the models have seen all."""
    seen = np.flatnonzero(all_weights)
    features, classes, weights = all_features.rows(seen), all_classes[seen], all_weights[seen]
    wanted = np.eye(CLASSES)[classes]
    families = families_of(features)
    folds = list(StratifiedKFold(INNER_FOLDS, shuffle=True, random_state=2).split(features.dense, classes))
    layers, unseen = [], []
    for strength, gains in LAYERS:
        values = np.zeros_like(wanted)
        for known, held in folds:
            model = fit({name: families[name][known] for name in gains}, wanted[known], strength, gains, weights[known])
            values[held] = model.values({name: families[name][held] for name in gains})
        layers.append(fit({name: families[name] for name in gains}, wanted, strength, gains, weights))
        unseen.append(values)
    polarities = learn(features.table_rows, classes)
    inputs = np.hstack([*unseen, features.dense, pooled(features.table_rows, polarities)])
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
    features: Features, classes: np.ndarray, weights: list[np.ndarray], is_post: np.ndarray
) -> tuple[np.ndarray, list[float]]:
    """Probabilities of texts by models that have not seen them, and the macro-F1 of the posts by fold."""
    raw = np.zeros((len(classes), CLASSES))
    scores = []
    splitter = StratifiedKFold(OUTER_FOLDS, shuffle=True, random_state=1)
    folds = list(splitter.split(features.dense, classes * 2 + is_post))
    heads = Parallel(n_jobs=PROCESSES)(
        delayed(train)(features.rows(seen), classes[seen], [each[seen] for each in weights]) for seen, _ in folds
    )
    for head, (_, unseen) in zip(heads, folds):
        raw[unseen] = head.raw(features.rows(unseen))
        posts = unseen[is_post[unseen]]
        scores.append(f1_score(classes[posts], raw[posts].argmax(axis=1), average="macro"))
        print(f"  fold: macro-F1 {scores[-1]:.4f}", flush=True)
    return raw, scores


def calibrate(raw: np.ndarray, classes: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=10, max_iter=1000).fit(np.log(np.maximum(1e-9, raw)), classes)
