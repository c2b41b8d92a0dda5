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
from data import Labelled, developer_posts, talk, written_sentences
from features import Features, WithSentences, features_of, with_sentences
from labels import LabelHead
from sentiment import PROCESSES, SentimentHead
from write_heads import kept_sentiment, write_heads

HERE = Path(__file__).parent
HEADS = HERE / "../src/heads"
# Customers' sentences are few beside the posts, and nearer to what the product reads.
FIRST_WEIGHT = 3.0
# There are more of voices.jsonl than of the posts, and all were written.
VOICES_WEIGHT = 0.7
# Parts of the talk; a model is tried on each that has not seen it.
TALK_GROUPS = 5
# Sentences, and pairs of them, whose probabilities the product must compute, too.
EXPECTED = 60
PAIRS = 20
DRAWS = 1000
# What the head for sentiment was trained on, as the card names it.
POSTS = "Senti4SD, training part (MIT; texts CC BY-SA)"
WRITTEN = "customer-sentences.jsonl and voices.jsonl, train split, without short ones"


@dataclass
class Texts:
    """All texts, in the order of their features."""

    posts: list[str]
    polarities: list[int]
    written: list[Labelled]
    exercises: list[Labelled]
    sampled: list[Labelled]
    found: list[Labelled]
    tests: dict[str, list[Labelled]]

    @property
    def known(self) -> list[Labelled]:
        return self.written + self.exercises + self.sampled + self.found

    @property
    def expected(self) -> list[str]:
        texts = [each.text for each in self.tests["customers"][:EXPECTED]]
        return texts + [f"{texts[place]} {texts[place + 1]}" for place in range(0, 2 * PAIRS, 2)]

    @property
    def all(self) -> list[str]:
        tests = [each for test in self.tests.values() for each in test]
        return self.posts + [each.text for each in self.known + tests] + self.expected


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder with labelled/, slack/ and gong/")
    parser.add_argument("--work", type=Path, required=True, help="folder for features and texts, outside of the repository")
    parser.add_argument("--sentiment", action="store_true", help="train the head for sentiment, too; else that of heads.bin stays")
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)

    texts = read_texts(given.data, given.work, given.sentiment)
    features = features_of(texts.all, given.work / "features")
    read = with_sentences(texts.all, features, given.work / "sentences")
    head = train_sentiment(texts, read) if given.sentiment else None
    write(texts, read, head, train_kinds(texts, features))


def read_texts(data: Path, work: Path, with_posts: bool) -> Texts:
    own, voices = written_sentences("customer-sentences.jsonl"), written_sentences("voices.jsonl")
    sampled, found = talk(data, work)
    return Texts(
        *(developer_posts(data) if with_posts else ([], [])),
        written=[each for each in own + voices if not each.is_test and not each.is_exercise],
        exercises=[each for each in own if each.is_exercise],
        sampled=[each for each in sampled if not each.is_test],
        found=[each for each in found if not each.is_test],
        tests={
            name: [each for each in texts if each.is_test]
            for name, texts in {"customers": own, "voices": voices, "sampled": sampled, "found": found}.items()
        },
    )


def train_sentiment(texts: Texts, features: WithSentences) -> tuple[SentimentHead, dict]:
    """
    One model learns from posts and the first of the customers' sentences, the other from posts and all of them: their mean
    judges both as well as the better of the two. Sentences of calls are judged by other guidelines, so they train the
    kinds only. So do exercises, which hardly have a feeling.
    """
    count = len(texts.posts)
    classes = np.array(texts.polarities + [each.sentiment for each in texts.written])
    rows = features.rows(np.arange(len(classes)))
    is_post = np.arange(len(classes)) < count
    weights = [
        np.concatenate([np.ones(count), [FIRST_WEIGHT if each.is_first else 0.0 for each in texts.written]]),
        np.concatenate([np.ones(count), [VOICES_WEIGHT if each.is_voice else 1.0 for each in texts.written]]),
    ]
    raw, folds = sentiment.cross_validate(rows, classes, weights, is_post)
    head = sentiment.train(rows, classes, weights)
    head.calibration = sentiment.calibrate(raw, classes)
    calibrated = head.calibration.predict_proba(np.log(np.maximum(1e-9, raw)))
    return head.quantised(), {
        "macroF1": mean_and_spread(folds),
        "ece": round(calibration_error(calibrated[is_post], classes[is_post]), 4),
        "eceOfWritten": round(calibration_error(calibrated[~is_post], classes[~is_post]), 4),
    }


def train_kinds(texts: Texts, features: Features) -> dict[str, LabelHead]:
    first = len(texts.posts)
    rows = features.rows(np.arange(first, first + len(texts.known)))
    sources = [np.full(len(each), place) for place, each in enumerate((texts.written, texts.exercises, texts.sampled, texts.found))]
    origins = kinds.Origins(np.concatenate(sources), groups_of(texts), np.array([each.weight for each in texts.known]))
    talk = kinds.train_likeness(rows, origins)
    positives = {kind: np.array([kind in each.labels for each in texts.known]) for kind in features.layout["rules"]}
    trained = [kind for kind, positive in positives.items() if positive.sum() >= kinds.FEWEST]
    jobs = (delayed(kinds.train)(kind, rows, positives[kind], origins, talk) for kind in trained)
    heads = Parallel(n_jobs=PROCESSES)(jobs)
    return {kind: head.quantised() for kind, head in zip(trained, heads)}


def groups_of(texts: Texts) -> np.ndarray:
    """Each author is a group, and conversations are put together to a few: each has as many as another, in the order of their digests."""
    talk = sorted({each.group for each in texts.sampled + texts.found}, key=lambda name: hashlib.sha256(name.encode()).digest())
    part = {name: f"talk {place % TALK_GROUPS}" for place, name in enumerate(talk)}
    return np.array([part.get(each.group, each.group) for each in texts.known])


def write(texts: Texts, features: WithSentences, trained: tuple[SentimentHead, dict] | None, heads: dict[str, LabelHead]) -> None:
    card = json.loads((HEADS / "card.json").read_text(encoding="utf-8"))
    head, quality = trained or (None, card["figures"]["sentiment"])
    figures: dict = {"sentiment": quality, "tests": {}}
    start = len(texts.posts) + len(texts.known)
    for name, test in texts.tests.items():
        rows = features.rows(np.arange(start, start + len(test)))
        start += len(test)
        of_before = card["figures"]["tests"].get(name, {}).get("sentimentMacroF1")
        mood = mood_score(test, rows, head) if head else of_before
        figures["tests"][name] = figures_of(test, rows.texts, heads) | {"sentimentMacroF1": mood}
    write_expected(texts.expected, head, heads, features.rows(np.arange(start, start + len(texts.expected))))
    size = write_heads(HEADS / "heads.bin", head or kept_sentiment(HEADS / "heads.bin"), heads, features.texts.layout)
    write_card(size, features.texts.layout, figures, texts, list(heads), sources_of_mood(texts) if head else card["trainedOn"])
    print(json.dumps(figures, indent=2))


def mood_score(test: list[Labelled], rows: WithSentences, head: SentimentHead) -> float:
    wanted, weights = np.array([each.sentiment for each in test]), np.array([each.weight for each in test])
    found = head.probabilities(rows).argmax(axis=1)
    return round(float(f1_score(wanted, found, average="macro", sample_weight=weights)), 3)


def figures_of(test: list[Labelled], rows: Features, heads: dict[str, LabelHead]) -> dict:
    return {
        "texts": len(test),
        "kinds": {kind: test_of(kind, head, rows, test) for kind, head in heads.items()},
        **findings_errors(heads, rows, test),
    }


def mean_and_spread(scores: list[float]) -> dict:
    return {"mean": round(float(np.mean(scores)), 4), "spread": round(float(np.std(scores)), 4), "folds": len(scores)}


def calibration_error(probabilities: np.ndarray, classes: np.ndarray) -> float:
    return error_of(probabilities.max(axis=1), probabilities.argmax(axis=1) == classes, np.ones(len(classes)))


def error_of(confidence: np.ndarray, right: np.ndarray, weights: np.ndarray) -> float:
    """Mean distance of confidence and accuracy over ten bins, weighted by their sizes."""
    bins = np.minimum((confidence * 10).astype(int), 9)
    distances = [abs((weights * (confidence - right))[bins == each].sum()) for each in np.unique(bins)]
    return sum(distances) / weights.sum()


def findings_errors(heads: dict[str, LabelHead], rows: Features, test: list[Labelled]) -> dict:
    """Calibration error of the findings of all kinds, and the mean of what perfect confidences would have among as many."""
    found = []
    for kind, head in heads.items():
        shares = head.probabilities(rows)
        found += [(share, kind in each.labels, each.weight) for share, each in zip(shares, test) if share >= head.threshold]
    confidence, right, weights = np.array(found, dtype=float).T
    random = np.random.default_rng(1)
    by_chance = [error_of(confidence, random.random(len(confidence)) < confidence, weights) for _ in range(DRAWS)]
    return {
        "findings": len(found),
        "findingsEce": round(float(error_of(confidence, right, weights)), 3),
        "findingsEceByChance": round(float(np.mean(by_chance)), 3),
    }


def test_of(kind: str, head: LabelHead, rows: Features, test: list[Labelled]) -> dict:
    positive, found = np.array([kind in each.labels for each in test]), head.probabilities(rows) >= head.threshold
    weights = np.array([each.weight for each in test])
    precision, recall, f1 = (round(each, 2) for each in kinds.scores(positive, found, weights))
    return {
        "positives": int(positive.sum()),
        "found": int(found.sum()),
        "precision": precision,
        "recall": recall,
        "f1": f1,
        "interval": kinds.interval(positive, found, weights),
    }


def write_expected(texts: list[str], head: SentimentHead | None, heads: dict[str, LabelHead], rows: WithSentences) -> None:
    """Probabilities that the product must compute for the same texts. Those of a head for sentiment that stays stay, too."""
    file = HERE / "../test/expected.jsonl"
    of_before = {row["text"]: row["sentiment"] for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())}
    moods = head.probabilities(rows) if head else [of_before.get(text) for text in texts]
    found = {kind: each.probabilities(rows.texts) for kind, each in heads.items()}
    lines = [
        json.dumps(
            {
                "text": text,
                "sentiment": [round(float(share), 6) for share in moods[index]],
                "labels": {kind: round(float(values[index]), 6) for kind, values in found.items()},
            },
            ensure_ascii=False,
        )
        for index, text in enumerate(texts)
        if moods[index] is not None
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def sources_of_mood(texts: Texts) -> dict:
    return {POSTS: f"{len(texts.posts)} posts, sentiment", WRITTEN: f"{len(texts.written)} sentences, sentiment"}


def write_card(size: int, layout: dict, figures: dict, texts: Texts, trained: list[str], moods: dict) -> None:
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
            **{name: moods[name] for name in (POSTS, WRITTEN)},
            "customer-sentences.jsonl and voices.jsonl, train split": f"{written} sentences, kinds; {exercises} short ones, kinds",
            "sample.jsonl and labels/once.jsonl, train split": f"{len(texts.sampled)} sentences, kinds",
            "found.jsonl and found-again.jsonl, train split": f"{len(texts.found)} sentences, kinds",
            "positives": {kind: sum(kind in each.labels for each in texts.known) for kind in trained},
        },
        "split": "sentiment: 5-fold cross validation over the posts; kinds: the test splits of customer-sentences.jsonl, of voices.jsonl (another writer), of sample.jsonl with labels/once.jsonl, and of found.jsonl with found-again.jsonl (weighted)",
        "figures": figures,
    }
    (HEADS / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
