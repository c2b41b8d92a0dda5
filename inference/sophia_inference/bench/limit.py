# pyright: reportMissingImports=false
"""The arithmetic limit: sentences a second if the machine did nothing but the encoder's multiplications."""

import time
from pathlib import Path
from typing import Any

import numpy as np

from sophia_inference.bench.plain import encoder_shape


def multiplications_per_second(on_gpu: bool) -> float:
    """Measures the multiply-adds a second of large matrices, times two."""
    side, repeats = (8_192, 20) if on_gpu else (1_536, 6)
    return max(_time_product(side, repeats, on_gpu) for _ in range(3))


def operations_per_sentence(path: Path, tokens: float) -> float:
    """Counts the multiply-adds, times two, of a text of so many tokens."""
    shape = encoder_shape(path)
    width, inner, layers = shape["hidden_size"], shape["intermediate_size"], shape["num_hidden_layers"]
    weights = layers * (4 * width * width + 2 * width * inner)
    attention = layers * 2 * tokens * width
    return 2 * tokens * (weights + attention)


def _time_product(side: int, repeats: int, on_gpu: bool) -> float:
    operations = 2 * side**3 * repeats
    if not on_gpu:
        square = np.ones((side, side), np.float32)
        start = time.perf_counter()
        for _ in range(repeats):
            np.matmul(square, square)
        return operations / (time.perf_counter() - start)
    import torch

    on: Any = torch
    matrix = on.ones((side, side), dtype=on.float16, device="cuda")
    on.matmul(matrix, matrix)
    on.cuda.synchronize()
    start = time.perf_counter()
    for _ in range(repeats):
        on.matmul(matrix, matrix)
    on.cuda.synchronize()
    return operations / (time.perf_counter() - start)
