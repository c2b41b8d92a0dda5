"""Reads labelled texts."""

import csv
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
POLARITIES = {"negative": 0, "neutral": 1, "positive": 2}


@dataclass
class Labelled:
    """A text with its sentiment (0 negative, 1 neutral, 2 positive) and what it does."""

    text: str
    sentiment: int
    labels: frozenset[str]
    is_test: bool
    # Short sentences in pairs, written to teach a difference: how frequent a label is among them says nothing.
    is_exercise: bool = False


def developer_posts(data: Path) -> tuple[list[str], list[int]]:
    """Senti4SD's training part."""
    with (data / "labelled/train3098itemPOLARITY.csv").open(encoding="utf-8", errors="replace", newline="") as rows:
        read = [(row[2], POLARITIES[row[1]]) for row in csv.reader(rows, delimiter=";")]
    return [text for text, _ in read], [polarity for _, polarity in read]


def customer_sentences() -> list[Labelled]:
    """Sentences that were written for this."""
    rows = [json.loads(line) for line in (HERE / "customer-sentences.jsonl").read_text(encoding="utf-8").splitlines()]
    return [
        Labelled(
            row["text"],
            row["sentiment"] + 1,
            frozenset(row["labels"]),
            row["split"] == "test",
            row["writer"].startswith("short-"),
        )
        for row in rows
    ]


def sampled_sentences(data: Path, work: Path) -> list[Labelled]:
    """The sentences of Slack and calls, with the labels of labels/final.jsonl and labels/once.jsonl."""
    joined = work / "sentences.jsonl"
    subprocess.run(["node", HERE / "join.ts", "--data", data, "--to", joined], check=True)
    texts = {row["id"]: row["text"] for row in _lines(joined)}
    labels = _lines(HERE / "labels/final.jsonl")
    splits = {row["id"]: row["split"] for row in _lines(HERE / "sample.jsonl")}
    once = _lines(HERE / "labels/once.jsonl")
    return [
        Labelled(
            texts[row["id"]],
            row["sentiment"] + 1,
            frozenset(row["labels"]),
            (row.get("split") or splits[row["id"]]) == "test",
        )
        for row in labels + once
    ]


def _lines(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
