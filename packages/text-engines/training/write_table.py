"""Writes the table as a file: 'SWT1', rows, dimensions, bytes of the names, scales, rows in 8 bits, names."""

import struct
from pathlib import Path

import numpy as np


def write_table(file: Path, names: list[str], table: np.ndarray) -> None:
    scales = np.maximum(np.abs(table).max(axis=1), 1e-9) / 127
    numbers = np.rint(table / scales[:, None]).astype(np.int8)
    joined = "\n".join(names).encode()
    header = struct.pack("<4sIII", b"SWT1", *table.shape, len(joined))
    file.write_bytes(header + scales.astype("<f4").tobytes() + numbers.tobytes() + joined)


def read_table(file: Path) -> tuple[list[str], np.ndarray]:
    content = file.read_bytes()
    rows, dimensions, _ = struct.unpack_from("<III", content, 4)
    scales = np.frombuffer(content, "<f4", rows, 16)
    numbers = np.frombuffer(content, np.int8, rows * dimensions, 16 + 4 * rows).reshape(rows, dimensions)
    names = content[16 + 4 * rows + rows * dimensions :].decode().split("\n")
    return names, numbers * scales[:, None]
