"""`bench`: sentences a second through HTTP, beside the plain use of the same model on the same machine, in turns."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from sophia_inference.bench.limit import multiplications_per_second, operations_per_sentence
from sophia_inference.bench.load import send_all
from sophia_inference.bench.metrics import mean_of, read_metrics, shares, watching_busy
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


def run_bench(served: Sequence[ServedVersion], settings: Settings, device: str, options: BenchOptions) -> int:
    """Starts the service, loads it and the plain way in turns, and prints what was measured."""
    embed = [each for each in served if each.model == "embed"][-1]
    on_gpu = device == "cuda"
    texts = _texts(options)
    plain_name, embed_plain = embed_plainly(embed.directory, embed.card, on_gpu)
    ours: list[float] = []
    plain: list[float] = []
    latencies: list[float] = []
    our_processor, plain_processor = 0.0, 0.0
    url = f"http://{settings.host}:{settings.metrics_port}/metrics"
    with _service(settings) as service:
        send_all(settings.host, settings.http_port, texts[:200], options.clients, options.texts_per_request)
        embed_plain(texts[:200], options.plain_batch)
        before = read_metrics(url)
        with watching_busy(url, "nv_gpu_utilization" if on_gpu else "nv_cpu_utilization") as busy:
            for _ in range(options.rounds):
                # The samples are of the service's turns only: the plain turn drops its own.
                start = seconds_of_tree(service)
                load = send_all(settings.host, settings.http_port, texts, options.clients, options.texts_per_request)
                ours.append(load.sentences_per_second)
                our_processor += seconds_of_tree(service) - start
                latencies.extend(load.latencies_ms)
                kept, start = len(busy), time.process_time()
                plain.append(len(texts) / embed_plain(texts, options.plain_batch))
                plain_processor += time.process_time() - start
                del busy[kept:]
        where = shares(before, read_metrics(url))
    sent = len(texts) * options.rounds
    ratios = sorted(mine / theirs for mine, theirs in zip(ours, plain, strict=True))
    latencies.sort()
    limit = multiplications_per_second(on_gpu)
    report: dict[str, object] = {
        "model": f"{embed.card.name} {embed.card.version}",
        "device": device,
        "cores": os.cpu_count(),
        "clients": options.clients,
        "texts a request": options.texts_per_request,
        "sentences/s through HTTP": round(median(ours), 1),
        f"sentences/s with {plain_name}, batches of {options.plain_batch}": round(median(plain), 1),
        "processor seconds for 1,000 sentences": round(1000 * our_processor / sent, 2),
        f"processor seconds for 1,000 sentences, {plain_name}": round(1000 * plain_processor / sent, 2),
        "ratio": round(median(ratios), 3),
        "ratios of the rounds": [round(each, 3) for each in ratios],
        "request p50 ms": round(latencies[len(latencies) // 2], 1),
        "request p99 ms": round(latencies[int(len(latencies) * 0.99)], 1),
        "busy share": mean_of(busy),
        "tera-operations/s of large products": round(limit / 1e12, 3),
        "sentences/s at the arithmetic limit": _limit(embed, limit, where["tokens a text"]),
        "where": where,
    }
    if options.as_json:
        print(json.dumps(report))
    else:
        for name, value in report.items():
            print(f"{name:<65} {value}")
    return 0


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
    """Runs `serve` with the same settings until the block ends. Gives its process."""
    process = subprocess.Popen([sys.executable, "-m", "sophia_inference", "serve"], stdout=subprocess.DEVNULL)
    try:
        when_ready(settings, lambda: process.poll() is None, lambda: None)
        if process.poll() is not None:
            raise ServiceError("the service did not start")
        yield process.pid
    finally:
        process.terminate()
        process.wait()
