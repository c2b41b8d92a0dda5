"""Writes heads as the product reads them (src/heads/read-heads.ts)."""

import json
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from labels import LabelHead
from linear import Linear, whole_numbers
from sentiment import SentimentHead, SentimentModel

MAGIC = b"SHD1"
HEADER_AT = 8


@dataclass
class KeptSentiment:
    """A head for sentiment as a file has it: its part of the header, and its weights, which come first."""

    header: dict
    weights: bytes


def kept_sentiment(file: Path) -> KeptSentiment:
    content = file.read_bytes()
    weights_at = HEADER_AT + struct.unpack("<I", content[len(MAGIC) : HEADER_AT])[0]
    header = json.loads(content[HEADER_AT:weights_at])
    end = weights_at + min(place["start"] for name, place in header["likeness"].items() if name != "bias")
    return KeptSentiment(header["sentiment"], content[weights_at:end])


def write_heads(
    file: Path,
    sentiment: SentimentHead | KeptSentiment,
    labels: dict[str, LabelHead],
    layout: dict,
) -> int:
    blocks: list[bytes] = [sentiment.weights] if isinstance(sentiment, KeptSentiment) else []

    def place(weights: np.ndarray) -> dict:
        numbers, scales = whole_numbers(weights)
        placed = {"start": sum(map(len, blocks)), "length": weights.shape[1], "scales": scales.tolist()}
        blocks.append(numbers.tobytes())
        return placed

    def linear(model: Linear) -> dict:
        return {"bias": model.bias.tolist()} | {name: place(weights) for name, weights in model.families.items()}

    def model(each: SentimentModel) -> dict:
        return {
            "polarities": place(each.polarities),
            "layers": [linear(layer) for layer in each.layers],
            "combiner": linear(each.combiner),
            "forests": [_trees(forest) for forest in each.forests],
        }

    def trained(head: SentimentHead) -> dict:
        return {
            "models": [model(each) for each in head.models],
            "calibration": {"slopes": head.calibration.coef_.tolist(), "bias": head.calibration.intercept_.tolist()},
        }

    header = {
        "space": layout["embedding"],
        "layout": {name: layout[name] for name in ("wordBits", "characterBits", "dense", "rules", "cues")},
        "sentiment": sentiment.header if isinstance(sentiment, KeptSentiment) else trained(sentiment),
        "likeness": linear(next(iter(labels.values())).likeness),
        "labels": {
            name: {
                "model": linear(head.model),
                "slopes": head.slopes,
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
