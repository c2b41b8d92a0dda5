"""`bench`: sentences a second through HTTP, beside the plain use of the same model on the same machine, in turns."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median

from sophia_inference.bench.limit import multiplications_per_second, operations_per_sentence
from sophia_inference.bench.load import Load, send_all
from sophia_inference.bench.metrics import read_metrics, shares, watching_busy
from sophia_inference.bench.plain import embed_plainly
from sophia_inference.bench.processor_time import seconds_of_tree
from sophia_inference.bench.texts import make_texts
from sophia_inference.directory import network_file
from sophia_inference.errors import ServiceError
from sophia_inference.ready import when_ready
from sophia_inference.served import ServedVersion
from sophia_inference.settings import Settings


@dataclass(frozen=True)
class BenchOptions:
    sentences: int
    clients: int
    texts_per_request: int
    plain_batch: int
    rounds: int
    texts_file: Path | None
    as_json: bool


@dataclass
class Side:
    """One of those that are measured in turns."""

    rates: list[float] = field(default_factory=list[float])
    """Sentences a second, a number a round."""
    processor: float = 0
    """Processor seconds of all rounds."""


@dataclass
class Measured:
    service: Side = field(default_factory=Side)
    plain: Side = field(default_factory=Side)
    plain_sorted: Side = field(default_factory=Side)
    latencies_ms: list[float] = field(default_factory=list[float])
    busy: float | None = None
    where: dict[str, float] = field(default_factory=dict[str, float])


def run_bench(served: Sequence[ServedVersion], settings: Settings, device: str, options: BenchOptions) -> int:
    """Starts the service, loads it and the plain ways in turns, and prints what was measured."""
    embed = [each for each in served if each.model == "embed"][-1]
    on_gpu = device == "cuda"
    texts = _texts(options)
    plain_name, embed_plain = embed_plainly(embed.directory, embed.card, on_gpu)
    with _service(settings) as process:
        measured = _measure(process, settings, texts, embed_plain, options, on_gpu)
    limit = multiplications_per_second(on_gpu)
    sent = len(texts) * options.rounds
    latencies = sorted(measured.latencies_ms)
    plain = f"{plain_name}, batches of {options.plain_batch}"
    report: dict[str, object] = {
        "model": f"{embed.card.name} {embed.card.version}",
        "device": device,
        "cores": os.cpu_count(),
        "clients": options.clients,
        "texts a request": options.texts_per_request,
        **_side("the service through HTTP", measured.service, sent),
        **_side(f"{plain}, in the texts' order", measured.plain, sent),
        **_side(f"{plain}, sorted by length", measured.plain_sorted, sent),
        "ratio to plain": _ratio(measured.service, measured.plain),
        "ratio to plain, sorted": _ratio(measured.service, measured.plain_sorted),
        "request p50 ms": round(latencies[len(latencies) // 2], 1),
        "request p99 ms": round(latencies[int(len(latencies) * 0.99)], 1),
        "busy share": measured.busy,
        "tera-operations/s of large products": round(limit / 1e12, 3),
        "sentences/s at the arithmetic limit": _limit(embed, limit, measured.where["tokens a text"]),
        "where": measured.where,
    }
    if options.as_json:
        print(json.dumps(report))
    else:
        for name, value in report.items():
            print(f"{name:<85} {value}")
    return 0


def _measure(
    process: int,
    settings: Settings,
    texts: Sequence[str],
    embed_plain: Callable[[Sequence[str], int], float],
    options: BenchOptions,
    on_gpu: bool,
) -> Measured:
    by_length = sorted(texts, key=len)
    measured = Measured()
    url = f"http://{settings.host}:{settings.metrics_port}/metrics"

    def load(given: Sequence[str]) -> Load:
        return send_all(settings.host, settings.http_port, given, options.clients, options.texts_per_request)

    def run_plain(side: Side, given: Sequence[str]) -> None:
        start = time.process_time()
        side.rates.append(len(given) / embed_plain(given, options.plain_batch))
        side.processor += time.process_time() - start

    load(texts[:200])
    embed_plain(by_length[:200], options.plain_batch)
    before = read_metrics(url)
    busy: list[float] = []
    for _ in range(options.rounds):
        start = seconds_of_tree(process)
        with watching_busy(url, on_gpu, busy):
            loaded = load(texts)
        measured.service.rates.append(loaded.sentences_per_second)
        measured.service.processor += seconds_of_tree(process) - start
        measured.latencies_ms.extend(loaded.latencies_ms)
        run_plain(measured.plain, texts)
        run_plain(measured.plain_sorted, by_length)
    measured.busy = round(mean(busy), 3) if busy else None
    measured.where = shares(before, read_metrics(url))
    return measured


def _side(name: str, side: Side, sent: int) -> dict[str, object]:
    return {
        f"sentences/s: {name}": round(median(side.rates), 1),
        f"processor seconds for 1,000: {name}": round(1000 * side.processor / sent, 2),
    }


def _ratio(service: Side, plain: Side) -> dict[str, object]:
    ratios = sorted(mine / theirs for mine, theirs in zip(service.rates, plain.rates, strict=True))
    return {"median": round(median(ratios), 3), "least": round(ratios[0], 3), "most": round(ratios[-1], 3)}


def _limit(embed: ServedVersion, limit: float, tokens: float) -> float | str:
    try:
        return round(limit / operations_per_sentence(network_file(embed.directory), tokens), 1)
    except StopIteration:
        return "not known: the network does not name its layers as BERT does"


def _texts(options: BenchOptions) -> list[str]:
    if options.texts_file is None:
        return make_texts(options.sentences)
    try:
        lines = options.texts_file.read_text("utf-8").splitlines()
    except OSError as error:
        raise ServiceError(f"{options.texts_file}: cannot be read ({error.strerror})") from error
    return [line for line in lines if line.strip()][: options.sentences]


@contextmanager
def _service(settings: Settings) -> Generator[int]:
    """Runs `serve` with Triton and the same settings until the block ends. Gives its process."""
    command = [sys.executable, "-m", "sophia_inference", "serve"]
    environment = {**os.environ, "INFERENCE_ENGINE": "triton"}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    try:
        when_ready(settings, lambda: process.poll() is None, lambda: None)
        if process.poll() is not None:
            raise ServiceError("the service did not start")
        yield process.pid
    finally:
        process.terminate()
        process.wait()
