"""Trains the rows of the table, so that the sums of a text's rows point where the teacher's vector of the text does."""

import numpy as np
from scipy.sparse import csr_matrix

BATCH = 512
SHARPNESS = 0.05
LEARNING_RATE = 0.01
MEAN_DECAY, SQUARE_DECAY = 0.9, 0.99


def counts(rows_of_texts: list[list[int]], height: int) -> csr_matrix:
    """A line for each text: how often it has each row of the table."""
    starts = np.cumsum([0, *map(len, rows_of_texts)])
    columns = np.fromiter((row for rows in rows_of_texts for row in rows), np.int32, starts[-1])
    matrix = csr_matrix((np.ones(len(columns), np.float32), columns, starts), (len(rows_of_texts), height))
    matrix.sum_duplicates()
    return matrix


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def softmax(scores: np.ndarray) -> np.ndarray:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def train(table: np.ndarray, texts: csr_matrix, targets: np.ndarray, epochs: int, seed: int) -> np.ndarray:
    """Adam on the rows that each batch touches. The loss is the distance to the teacher's vector (cosine), and the
    difference between the two models' similarities of the text to the others of its batch (cross entropy)."""
    table = table.copy()
    mean, square = np.zeros_like(table), np.zeros_like(table)
    seen = np.zeros((len(table), 1), np.float32)
    chance = np.random.default_rng(seed)
    steps = epochs * (texts.shape[0] // BATCH)
    for step in range(steps):
        if step % (steps // epochs) == 0:
            order = chance.permutation(texts.shape[0])
            losses: list[float] = []
        at = step % (steps // epochs) * BATCH
        picked = order[at : at + BATCH]
        rows, local = np.unique(texts[picked].indices, return_inverse=True)
        batch = texts[picked]
        batch = csr_matrix((batch.data, local.astype(np.int32), batch.indptr), (len(picked), len(rows)))
        loss, gradient = _loss(batch, table[rows], targets[picked])
        losses.append(loss)
        seen[rows] += 1
        mean[rows] = MEAN_DECAY * mean[rows] + (1 - MEAN_DECAY) * gradient
        square[rows] = SQUARE_DECAY * square[rows] + (1 - SQUARE_DECAY) * gradient**2
        first = mean[rows] / (1 - MEAN_DECAY ** seen[rows])
        second = square[rows] / (1 - SQUARE_DECAY ** seen[rows])
        table[rows] -= LEARNING_RATE * (1 - step / steps) * first / (np.sqrt(second) + 1e-8)
        if (step + 1) % (steps // epochs) == 0:
            print(f"epoch {(step + 1) // (steps // epochs)}: loss {np.mean(losses):.4f}", flush=True)
    return table


def _loss(batch: csr_matrix, rows: np.ndarray, targets: np.ndarray) -> tuple[float, np.ndarray]:
    sums = batch @ rows
    lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
    found = sums / lengths
    wanted = softmax(targets @ targets.T / SHARPNESS)
    given = softmax(found @ targets.T / SHARPNESS)
    size = len(targets)
    cosines = np.sum(found * targets, axis=1)
    loss = float(np.mean(1 - cosines) - np.mean(np.sum(wanted * np.log(given + 1e-12), axis=1)))
    slope = (-targets + (given - wanted) @ targets / SHARPNESS) / size
    slope -= np.sum(slope * found, axis=1, keepdims=True) * found
    return loss, batch.T @ (slope / lengths)
