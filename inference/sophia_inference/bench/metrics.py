"""Reads Triton's metrics while a load runs."""

import re
import subprocess
import threading
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager

Metrics = dict[str, float]

_interval_s = 0.5
_stages = ("tokenize", "network", "finish")
_triton_stages = ("queue", "compute_input", "compute_infer", "compute_output")


def read_metrics(url: str) -> Metrics:
    """Returns the values by name with labels."""
    with urllib.request.urlopen(url, timeout=5) as response:
        lines = response.read().decode().splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if line[:1] not in ("", "#"))}


@contextmanager
def watching_busy(url: str, on_gpu: bool, samples: list[float]) -> Generator[None]:
    """Samples how busy the GPU or the processors are, from 0 to 1, until the block ends."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(_interval_s):
            samples.extend(_gpu_busy() if on_gpu else [read_metrics(url)["nv_cpu_utilization"]])

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _gpu_busy() -> list[float]:
    command = ["nvidia-smi", "--query-gpu=utilization.gpu", "--format=csv,noheader,nounits", "--id=0"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=10)
    return [float(done.stdout) / 100]


def shares(before: Metrics, after: Metrics) -> dict[str, float]:
    """Returns where the time of requests went, and the share of padding and the texts of a batch."""

    def grown(pattern: str) -> float:
        return sum(after[key] - before.get(key, 0) for key in after if re.match(pattern, key))

    stages = {stage: grown(rf'sophia_stage_seconds_total\{{model="embed",stage="{stage}"') for stage in _stages}
    waits = {each: grown(rf'nv_inference_{each}_duration_us\{{model="embed"') / 1e6 for each in _triton_stages}
    text = grown(r'sophia_tokens_total\{kind="text",model="embed"')
    padding = grown(r'sophia_tokens_total\{kind="padding",model="embed"')
    batches = grown(r'nv_inference_exec_count\{model="embed"')
    counts = {
        "padding": padding / max(text + padding, 1),
        "tokens a text": text / max(grown(r'nv_inference_count\{model="embed"'), 1),
        "texts a batch": grown(r'nv_inference_count\{model="embed"') / max(batches, 1),
    }
    seconds = {f"{name} s": value for name, value in {**stages, **{f"Triton {k}": v for k, v in waits.items()}}.items()}
    return {name: round(value, 3) for name, value in {**seconds, **counts}.items()}
