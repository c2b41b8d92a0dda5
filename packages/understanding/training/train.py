"""Trains the heads of text understanding and writes them, with their card, beside the code that uses them."""

import argparse
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from joblib import Parallel, delayed
from sklearn.metrics import f1_score

import labels as kinds
import sentiment
from data import Labelled, customer_sentences, developer_posts, sampled_sentences
from features import Features, features_of
from labels import LabelHead
from sentiment import PROCESSES, SentimentHead
from write_heads import write_heads

HERE = Path(__file__).parent
HEADS = HERE / "../src/heads"


@dataclass
class Texts:
    """All texts, in the order of their features."""

    posts: list[str]
    polarities: list[int]
    written: list[Labelled]
    exercises: list[Labelled]
    sampled: list[Labelled]
    tests: dict[str, list[Labelled]]

    @property
    def known(self) -> list[Labelled]:
        return self.written + self.exercises + self.sampled

    @property
    def all(self) -> list[str]:
        tests = [each for test in self.tests.values() for each in test]
        return self.posts + [each.text for each in self.known + tests]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder with labelled/, slack/ and gong/")
    parser.add_argument("--work", type=Path, required=True, help="folder for features and texts, outside of the repository")
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)

    texts = read_texts(given.data, given.work)
    features = features_of(texts.all, given.work / "features")
    head, quality = train_sentiment(texts, features)
    write(texts, features, head, quality, train_kinds(texts, features))


def read_texts(data: Path, work: Path) -> Texts:
    own, sampled = customer_sentences(), sampled_sentences(data, work)
    return Texts(
        *developer_posts(data),
        written=[each for each in own if not each.is_test and not each.is_exercise],
        exercises=[each for each in own if each.is_exercise],
        sampled=[each for each in sampled if not each.is_test],
        tests={"customers": [each for each in own if each.is_test], "sampled": [each for each in sampled if each.is_test]},
    )


def train_sentiment(texts: Texts, features: Features) -> tuple[SentimentHead, dict]:
    """
    Sentences of calls are judged by other guidelines than posts and customers' sentences, so they train the kinds only. So
    do exercises, which hardly have a feeling.
    """
    classes = np.array(texts.polarities + [each.sentiment for each in texts.written])
    rows = features.rows(np.arange(len(classes)))
    posts = slice(0, len(texts.posts))
    raw, folds = sentiment.cross_validate(rows, classes, np.arange(len(classes)) < len(texts.posts))
    head = sentiment.train(rows, classes)
    head.calibration = sentiment.calibrate(raw[posts], classes[posts])
    calibrated = head.calibration.predict_proba(np.log(np.maximum(1e-9, raw[posts])))
    return head.quantised(), {
        "macroF1": mean_and_spread(folds),
        "ece": round(calibration_error(calibrated, classes[posts]), 4),
    }


def train_kinds(texts: Texts, features: Features) -> dict[str, LabelHead]:
    first = len(texts.posts)
    rows = features.rows(np.arange(first, first + len(texts.known)))
    is_exercise = np.arange(len(texts.known)) >= len(texts.written)
    is_exercise &= np.arange(len(texts.known)) < len(texts.written) + len(texts.exercises)
    positives = {kind: np.array([kind in each.labels for each in texts.known]) for kind in features.layout["rules"]}
    trained = [kind for kind, positive in positives.items() if positive.sum() >= kinds.FEWEST]
    heads = Parallel(n_jobs=PROCESSES)(delayed(kinds.train)(rows, positives[kind], is_exercise) for kind in trained)
    return {kind: head.quantised() for kind, head in zip(trained, heads)}


def write(texts: Texts, features: Features, head: SentimentHead, quality: dict, heads: dict[str, LabelHead]) -> None:
    figures: dict = {"sentiment": quality, "tests": {}}
    start = len(texts.posts) + len(texts.known)
    for name, test in texts.tests.items():
        rows = features.rows(np.arange(start, start + len(test)))
        start += len(test)
        figures["tests"][name] = figures_of(test, rows, head, heads)
        if name == "customers":
            write_expected(test, head, heads, rows)
    size = write_heads(HEADS / "heads.bin", head, heads, features.layout)
    write_card(size, features.layout, figures, texts, list(heads))
    print(json.dumps(figures, indent=2))


def figures_of(test: list[Labelled], rows: Features, head: SentimentHead, heads: dict[str, LabelHead]) -> dict:
    wanted = np.array([each.sentiment for each in test])
    return {
        "texts": len(test),
        "sentimentMacroF1": round(float(f1_score(wanted, head.probabilities(rows).argmax(axis=1), average="macro")), 3),
        "kinds": {kind: test_of(heads[kind], rows, [kind in each.labels for each in test]) for kind in heads},
        "findingsEce": findings_error(heads, rows, test),
    }


def mean_and_spread(scores: list[float]) -> dict:
    return {"mean": round(float(np.mean(scores)), 4), "spread": round(float(np.std(scores)), 4), "folds": len(scores)}


def calibration_error(probabilities: np.ndarray, classes: np.ndarray) -> float:
    return error_of(probabilities.max(axis=1), probabilities.argmax(axis=1) == classes)


def error_of(confidence: np.ndarray, right: np.ndarray) -> float:
    """Mean distance of confidence and accuracy over ten bins, weighted by their sizes."""
    bins = np.minimum((confidence * 10).astype(int), 9)
    return sum(abs(confidence[bins == each].mean() - right[bins == each].mean()) * (bins == each).mean() for each in np.unique(bins))


def findings_error(heads: dict[str, LabelHead], rows: Features, test: list[Labelled]) -> float:
    """Calibration error of the findings of all kinds."""
    found = []
    for kind, head in heads.items():
        shares = head.probabilities(rows)
        found += [(share, kind in each.labels) for share, each in zip(shares, test) if share >= head.threshold]
    confidence, right = np.array(found, dtype=float).T
    return round(float(error_of(confidence, right)), 3)


def test_of(head: LabelHead, rows: Features, wanted: list[bool]) -> dict:
    positive, found = np.array(wanted), head.probabilities(rows) >= head.threshold
    precision, recall, f1 = (round(each, 2) for each in kinds.scores(positive, found))
    return {"positives": sum(wanted), "precision": precision, "recall": recall, "f1": f1, "interval": kinds.interval(positive, found)}


def write_expected(test: list[Labelled], head: SentimentHead, heads: dict[str, LabelHead], rows: Features) -> None:
    """Probabilities that the product must compute for the same sentences."""
    shares = head.probabilities(rows)
    found = {kind: each.probabilities(rows) for kind, each in heads.items()}
    lines = [
        json.dumps(
            {
                "text": each.text,
                "sentiment": [round(float(share), 6) for share in shares[index]],
                "labels": {kind: round(float(values[index]), 6) for kind, values in found.items()},
            },
            ensure_ascii=False,
        )
        for index, each in enumerate(test)
    ]
    (HERE / "../test/expected.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_card(size: int, layout: dict, figures: dict, texts: Texts, trained: list[str]) -> None:
    digest = hashlib.sha256((HEADS / "heads.bin").read_bytes()).hexdigest()
    written, exercises = len(texts.written), len(texts.exercises)
    card = {
        "model": "sophia-understanding-en",
        "version": digest[:12],
        "sha256": digest,
        "bytes": size,
        "licence": "MIT",
        "languages": ["en"],
        "embedding": layout["embedding"],
        "trainedOn": {
            "Senti4SD, training part (MIT; texts CC BY-SA)": f"{len(texts.posts)} posts, sentiment",
            "customer-sentences.jsonl, train split": f"{written} sentences, sentiment and kinds; {exercises} short ones, kinds",
            "sample.jsonl and labels/once.jsonl, train split": f"{len(texts.sampled)} sentences, kinds",
            "positives": {kind: sum(kind in each.labels for each in texts.known) for kind in trained},
        },
        "split": "sentiment: 5-fold cross validation over the posts; kinds: the test splits of sample.jsonl, labels/once.jsonl and customer-sentences.jsonl",
        "figures": figures,
    }
    (HEADS / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
