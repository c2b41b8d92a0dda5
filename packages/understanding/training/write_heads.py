"""Writes heads as the product reads them (src/heads/read-heads.ts)."""

import json
import struct
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from labels import LabelHead
from linear import Linear, whole_numbers
from sentiment import SentimentHead

MAGIC = b"SHD1"


def write_heads(
    file: Path,
    sentiment: SentimentHead,
    labels: dict[str, LabelHead],
    layout: dict,
) -> int:
    blocks: list[bytes] = []

    def place(weights: np.ndarray) -> dict:
        numbers, scales = whole_numbers(weights)
        placed = {"start": sum(map(len, blocks)), "length": weights.shape[1], "scales": scales.tolist()}
        blocks.append(numbers.tobytes())
        return placed

    def linear(model: Linear) -> dict:
        return {"bias": model.bias.tolist()} | {name: place(weights) for name, weights in model.families.items()}

    header = {
        "space": layout["embedding"],
        "layout": {name: layout[name] for name in ("wordBits", "characterBits", "dense", "rules", "cues")},
        "sentiment": {
            "polarities": place(sentiment.polarities),
            "layers": [linear(layer) for layer in sentiment.layers],
            "combiner": linear(sentiment.combiner),
            "forests": [_trees(forest) for forest in sentiment.forests],
            "calibration": {
                "slopes": sentiment.calibration.coef_.tolist(),
                "bias": sentiment.calibration.intercept_.tolist(),
            },
        },
        "labels": {
            name: {
                "model": linear(head.model),
                "slope": head.slope,
                "offset": head.offset,
                "threshold": head.threshold,
            }
            for name, head in labels.items()
        },
    }
    text = json.dumps(header, separators=(",", ":")).encode()
    return file.write_bytes(MAGIC + struct.pack("<I", len(text)) + text + b"".join(blocks))


def _trees(model: HistGradientBoostingClassifier) -> dict:
    classes = range(len(model.classes_))
    return {
        "baseline": np.ravel(model._baseline_prediction).tolist(),
        "trees": [[_tree(iteration[each].nodes) for iteration in model._predictors] for each in classes],
    }


def _tree(nodes: np.ndarray) -> dict:
    leaf = nodes["is_leaf"].astype(bool)
    return {
        "features": np.where(leaf, -1, nodes["feature_idx"]).tolist(),
        "thresholds": np.where(leaf, 0, nodes["num_threshold"]).tolist(),
        "lefts": nodes["left"].tolist(),
        "rights": nodes["right"].tolist(),
        "values": [float(np.float32(value)) for value in np.where(leaf, nodes["value"], 0)],
    }
