"""Rates vectors: topics of customers' sentences, and agreement with the teacher."""

import json
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

from train import unit


def sentences(file: Path, part: str) -> tuple[list[str], np.ndarray]:
    topics = json.loads(file.read_text(encoding="utf-8"))[part]
    texts = [text for group in topics.values() for text in group]
    return texts, np.repeat(np.arange(len(topics)), [len(group) for group in topics.values()])


def topics_found(vectors: np.ndarray, topics: np.ndarray) -> tuple[float, float]:
    """Leave one out: shares of sentences whose nearest neighbour, and whose nearest centroid, is of their topic."""
    vectors = unit(vectors.astype(np.float64))
    similarities = vectors @ vectors.T
    np.fill_diagonal(similarities, -np.inf)
    by_neighbour = np.mean(topics[similarities.argmax(axis=1)] == topics)
    right = 0
    for index, vector in enumerate(vectors):
        others = np.arange(len(topics)) != index
        centroids = unit(np.stack([vectors[others & (topics == topic)].mean(axis=0) for topic in np.unique(topics)]))
        right += int((centroids @ vector).argmax() == topics[index])
    return float(by_neighbour), right / len(topics)


def agreement(vectors: np.ndarray, teacher: np.ndarray) -> float:
    """Spearman's correlation of the two models' cosines over all pairs of texts."""
    above = np.triu_indices(len(vectors), 1)
    first, second = unit(vectors.astype(np.float64)), unit(teacher.astype(np.float64))
    return float(spearmanr((first @ first.T)[above], (second @ second.T)[above]).statistic)
