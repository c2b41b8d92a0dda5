"""Runs the teacher, bge-small-en-v1.5 in int8 ONNX, and keeps its vectors in a folder."""

import hashlib
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

MODEL_SHA256 = "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4"
TOKENIZER_SHA256 = "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66"
DIMENSIONS = 384
LONGEST = 128
BATCH = 64


class Teacher:
    def __init__(self, model: Path, kept: Path) -> None:
        _check(model / "model.onnx", MODEL_SHA256)
        _check(model / "tokenizer.json", TOKENIZER_SHA256)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(model / "model.onnx", options)
        self.tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)
        self.kept = kept
        kept.mkdir(parents=True, exist_ok=True)

    def vectors(self, texts: list[str]) -> np.ndarray:
        """One unit vector a text, in half precision. The same texts are computed once."""
        key = hashlib.sha256("\0".join([MODEL_SHA256, *texts]).encode()).hexdigest()
        file = self.kept / f"{key[:32]}.npy"
        if not file.exists():
            unfinished = file.with_suffix(".part.npy")
            np.save(unfinished, self._compute(texts))
            unfinished.rename(file)
        return np.load(file)

    def _compute(self, texts: list[str]) -> np.ndarray:
        ids = [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]
        by_length = sorted(range(len(ids)), key=lambda index: len(ids[index]))
        vectors = np.zeros((len(ids), DIMENSIONS), np.float16)
        for start in range(0, len(ids), BATCH):
            rows = by_length[start : start + BATCH]
            vectors[rows] = self._run([ids[row] for row in rows])
        return vectors

    def _run(self, batch: list[list[int]]) -> np.ndarray:
        width = max(map(len, batch))
        tokens = np.zeros((len(batch), width), np.int64)
        mask = np.zeros_like(tokens)
        for row, ids in enumerate(batch):
            tokens[row, : len(ids)] = ids
            mask[row, : len(ids)] = 1
        feed = {"input_ids": tokens, "attention_mask": mask, "token_type_ids": np.zeros_like(tokens)}
        first = self.session.run(None, feed)[0][:, 0]
        return first / np.linalg.norm(first, axis=1, keepdims=True)


def _check(file: Path, expected: str) -> None:
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != expected:
        raise SystemExit(f"{file}: its sha256 is {found}, not {expected}")
