"""Trains the heads of text understanding and writes them, with their card, beside the code that uses them."""

import argparse
import hashlib
import json
import os
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from sklearn.metrics import f1_score

import labels as kinds
import rules
import sentiment
from data import customer_sentences, developer_posts, sampled_sentences
from features import features_of
from write_heads import write_heads

HERE = Path(__file__).parent
HEADS = HERE / "../src/heads"
# Talk of customers is what the product reads, and rare among the texts.
OWN_WEIGHT = 3.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder with labelled/, slack/ and gong/")
    parser.add_argument("--work", type=Path, required=True, help="folder for features and texts, outside of the repository")
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)

    posts, polarities = developer_posts(given.data)
    own = customer_sentences()
    sampled = sampled_sentences(given.data, given.work)
    known = [each for each in own + sampled if not each.is_test]
    tests = {"customers": [each for each in own if each.is_test], "sampled": [each for each in sampled if each.is_test]}

    texts = posts + [each.text for each in known] + [each.text for test in tests.values() for each in test]
    features = features_of(texts, given.work / "features")
    first_known, first_test = len(posts), len(posts) + len(known)
    # The sentences of calls are judged by other guidelines than posts and customers' sentences: they train the kinds only.
    written = [each for each in own if not each.is_test]
    first_sampled = len(posts) + len(written)
    classes = np.array(polarities + [each.sentiment for each in written])
    figures: dict = {}

    head_features = features.rows(np.arange(first_sampled))
    weights = np.array([1.0] * len(posts) + [OWN_WEIGHT] * len(written))
    raw, folds = sentiment.cross_validate(head_features, classes, weights, np.arange(first_sampled) < first_known)
    judged = slice(0, first_known)
    head = sentiment.train(head_features, classes, weights)
    head.calibration = sentiment.calibrate(raw[judged], classes[judged])
    head = head.quantised()
    calibrated = head.calibration.predict_proba(np.log(np.maximum(1e-9, raw[judged])))
    figures["sentiment"] = {
        "macroF1": mean_and_spread(folds),
        "ece": round(calibration_error(calibrated, classes[judged]), 4),
    }

    label_features = features.rows(np.arange(first_known, first_test))
    heads = {}
    for kind in features.layout["rules"]:
        positive = np.array([kind in each.labels for each in known])
        if positive.sum() >= kinds.FEWEST:
            heads[kind] = kinds.train(label_features, positive).quantised()
    ruled = [kind for kind in features.layout["rules"] if kind not in heads]
    precisions = rules.precisions(label_features, known, ruled)
    figures["rules"] = {kind: {**counts_of(each), "smoothed": each.smoothed} for kind, each in precisions.items()}

    start = first_test
    for name, test in tests.items():
        rows = features.rows(np.arange(start, start + len(test)))
        start += len(test)
        wanted = np.array([each.sentiment for each in test])
        figures.setdefault("tests", {})[name] = {
            "texts": len(test),
            "sentimentMacroF1": round(float(f1_score(wanted, head.probabilities(rows).argmax(axis=1), average="macro")), 3),
            "kinds": {kind: test_of(heads[kind], rows, [kind in each.labels for each in test]) for kind in heads},
            "rules": {kind: counts_of(rules.precision(rows, test, kind)) for kind in precisions},
        }

    size = write_heads(HEADS / "heads.bin", head, heads, precisions, features.layout)
    own_test = features.rows(np.arange(first_test, first_test + len(tests["customers"])))
    write_expected(tests["customers"], head, heads, own_test)
    write_card(size, features.layout, figures, {"posts": len(posts), "sentences": len(known), "written": len(written), "kinds": {kind: sum(kind in each.labels for each in known) for kind in heads}})
    print(json.dumps(figures, indent=2))


def counts_of(precision: rules.RulePrecision) -> dict:
    return {"found": precision.found, "right": precision.right}


def mean_and_spread(scores: list[float]) -> dict:
    return {"mean": round(float(np.mean(scores)), 4), "spread": round(float(np.std(scores)), 4), "folds": len(scores)}


def calibration_error(probabilities: np.ndarray, classes: np.ndarray) -> float:
    """Mean distance of confidence and accuracy over ten bins, weighted by their sizes."""
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == classes
    bins = np.minimum((confidence * 10).astype(int), 9)
    return sum(abs(confidence[bins == each].mean() - right[bins == each].mean()) * (bins == each).mean() for each in np.unique(bins))


def test_of(head: kinds.LabelHead, rows, wanted: list[bool]) -> dict:
    precision, recall, f1 = kinds.scores(np.array(wanted), head.probabilities(rows) >= head.threshold)
    return {"positives": sum(wanted), "precision": round(precision, 2), "recall": round(recall, 2), "f1": round(f1, 2)}


def write_expected(test, head, heads, rows) -> None:
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


def write_card(size: int, layout: dict, figures: dict, counts: dict) -> None:
    digest = hashlib.sha256((HEADS / "heads.bin").read_bytes()).hexdigest()
    card = {
        "model": "sophia-understanding-en",
        "version": digest[:12],
        "sha256": digest,
        "bytes": size,
        "licence": "MIT",
        "languages": ["en"],
        "embedding": layout["embedding"],
        "trainedOn": {
            "Senti4SD, training part (MIT; texts CC BY-SA)": f"{counts['posts']} posts, sentiment",
            "customer-sentences.jsonl, train split": f"{counts['written']} sentences, sentiment and kinds",
            "sample.jsonl, train split": f"{counts['sentences'] - counts['written']} sentences, kinds",
            "positives": counts["kinds"],
        },
        "split": "sentiment: 5-fold cross validation over the posts; kinds: the test splits of sample.jsonl and customer-sentences.jsonl",
        "figures": figures,
    }
    (HEADS / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
