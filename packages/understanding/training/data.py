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
    # Who wrote it, or the conversation that it is of.
    group: str
    # Short sentences in pairs, written to teach a difference: how frequent a label is among them says nothing.
    is_exercise: bool = False
    # The customers' sentences that were written first.
    is_first: bool = False
    # Of voices.jsonl.
    is_voice: bool = False
    # How many sentences of all talk it stands for, in a sample whose sentences had different chances to be drawn.
    weight: float = 1


def developer_posts(data: Path) -> tuple[list[str], list[int]]:
    """Senti4SD's training part."""
    with (data / "labelled/train3098itemPOLARITY.csv").open(encoding="utf-8", errors="replace", newline="") as rows:
        read = [(row[2], POLARITIES[row[1]]) for row in csv.reader(rows, delimiter=";")]
    return [text for text, _ in read], [polarity for _, polarity in read]


def written_sentences(name: str) -> list[Labelled]:
    """Sentences that were written for this."""
    return [
        Labelled(
            row["text"],
            row["sentiment"] + 1,
            frozenset(row["labels"]),
            row["split"] == "test",
            author_of(name, row["writer"]),
            row["writer"].startswith("short-"),
            row["writer"] == "first",
            name == "voices.jsonl",
        )
        for row in _lines(HERE / name)
    ]


def author_of(file: str, writer: str) -> str:
    """All of customer-sentences.jsonl is of one author, in many voices, but for the last pairs."""
    return writer if file == "voices.jsonl" or writer == "short-pairs" else file


def talk(data: Path, work: Path) -> tuple[list[Labelled], list[Labelled]]:
    """
    The sentences of Slack and calls, as their authors said them: those that were drawn by chance or by cues, and those
    of found.jsonl and found-again.jsonl, whose weights make them stand for all talk.
    """
    joined = work / "sentences.jsonl"
    subprocess.run(["node", HERE / "join.ts", "--data", data, "--to", joined], check=True)
    said = {row["id"]: row["said"] for row in _lines(joined)}
    final = {row["id"]: row for row in _lines(HERE / "labels/final.jsonl")}

    def labelled(drawn: dict, labels: dict) -> Labelled:
        return Labelled(
            said[drawn["id"]],
            labels["sentiment"] + 1,
            frozenset(labels["labels"]),
            drawn["split"] == "test",
            conversation_of(drawn["id"]),
            weight=1 / drawn.get("probability", 1),
        )

    sampled = [labelled(row, final[row["id"]]) for row in _lines(HERE / "sample.jsonl")]
    once = [labelled(row, row) for row in _lines(HERE / "labels/once.jsonl")]
    drawn = _lines(HERE / "found.jsonl") + _lines(HERE / "found-again.jsonl")
    return sampled + once, [labelled(row, final[row["id"]]) for row in drawn]


def conversation_of(sentence: str) -> str:
    """The call or the message of a sentence's id."""
    return "/".join(sentence.split("/")[: 2 if sentence.startswith("gong/") else 3])


def _lines(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
