"""The commands of `python -m sophia_inference`."""

import argparse
import importlib.util
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sophia_inference.card import card_name
from sophia_inference.catalogue import read_catalogue
from sophia_inference.device import choose_placement
from sophia_inference.errors import ServiceError
from sophia_inference.fetch import fetch_model
from sophia_inference.models.network import Placement, networks_of
from sophia_inference.ports import check_ports
from sophia_inference.served import ServedVersion, chosen_names, not_served, open_task, select_models
from sophia_inference.settings import Settings, read_settings


def main(args: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m sophia_inference", description="Serves models to Sophia.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="serve the models over HTTP and gRPC")
    fetch = commands.add_parser("fetch", help="fetch models of models.toml and check them")
    fetch.add_argument("names", nargs="*", help="models; by default those that would be served")
    commands.add_parser("check", help="load the models that would be served, run each once, and print what they are")
    repository = commands.add_parser("repository", help="write a model repository for Triton's own image")
    repository.add_argument("out", type=Path, help="a folder that does not exist yet")
    bench = commands.add_parser("bench", help="measure sentences a second beside the plain use of the same model")
    bench.add_argument("--sentences", type=int, default=2_000)
    bench.add_argument("--clients", type=int, default=64)
    bench.add_argument("--texts-per-request", type=int, default=8)
    bench.add_argument("--plain-batch", type=int, default=32)
    bench.add_argument("--rounds", type=int, default=5)
    bench.add_argument("--texts", type=Path, default=None, metavar="FILE", help="texts to use, one a line")
    bench.add_argument("--json", action="store_true")
    given = parser.parse_args(args)
    try:
        settings = read_settings()
        if given.command == "fetch":
            return _fetch(given.names, settings)
        placement = choose_placement(settings, is_for_here=given.command != "repository")
        served = select_models(settings, read_catalogue(), placement.device)
        if given.command == "serve":
            return _serve(served, settings, placement)
        if given.command == "bench":
            return _bench(given, served, settings, placement)
        if given.command == "repository":
            return _repository(served, given.out, settings, placement)
        return _check(served, placement)
    except ServiceError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _fetch(names: Sequence[str], settings: Settings) -> int:
    catalogue = read_catalogue()
    for name in names or chosen_names(settings, choose_placement(settings, is_for_here=False).device):
        folder = fetch_model(catalogue.get(name), settings)
        _open(ServedVersion(catalogue.get(name).task, 1, folder, catalogue.get(name).card()))
        print(f"{name}: {folder / card_name}")
    return 0


def _open(served: ServedVersion) -> None:
    open_task(served, networks_of(Placement("cpu", 1)))


def _check(served: Sequence[ServedVersion], placement: Placement) -> int:
    for each in served:
        task = open_task(each, networks_of(placement))
        outputs = {spec.name: [spec.datatype, -1, spec.width] for spec in task.outputs}
        print(json.dumps({"model": each.model, "version": each.version, "name": each.card.name, "outputs": outputs}))
    return 0


def _repository(served: Sequence[ServedVersion], out: Path, settings: Settings, placement: Placement) -> int:
    if importlib.util.find_spec("onnx") is None:
        raise ServiceError("onnx is not installed (pip install '.[repository]')")
    from sophia_inference.triton.portable import write_portable_repository

    if out.exists():
        raise ServiceError(f"{out}: exists already")
    write_portable_repository(served, out, settings, placement)
    print(f"{out}: {', '.join(sorted({each.model for each in served}))}")
    return 0


def _bench(given: argparse.Namespace, served: Sequence[ServedVersion], settings: Settings, placement: Placement) -> int:
    from sophia_inference.bench.command import BenchOptions, run_bench

    options = BenchOptions(
        given.sentences,
        given.clients,
        given.texts_per_request,
        given.plain_batch,
        given.rounds,
        given.texts,
        given.json,
    )
    return run_bench(served, settings, placement.device, options)


def _serve(served: Sequence[ServedVersion], settings: Settings, placement: Placement) -> int:
    from sophia_inference.triton.process import missing_for_triton

    missing = missing_for_triton()
    if settings.engine == "triton" and missing:
        raise ServiceError(f"Triton cannot run: {missing}")
    engine = "triton" if settings.engine != "kserve" and missing is None else "kserve"
    check_ports(settings, engine)
    for line in not_served(settings):
        print(line)
    if engine == "triton":
        return _serve_with_triton(served, settings, placement)
    if importlib.util.find_spec("kserve") is None:
        reason = f"; Triton cannot run: {missing}" if missing else ""
        raise ServiceError(f"kserve is not installed (pip install '.[kserve]'){reason}")
    if settings.engine == "auto":
        print(f"Serving with KServe, because {missing}")
    from sophia_inference.kserve_server import run_kserve

    return run_kserve(served, settings, placement, lambda: _say_ready(served, settings, placement, "KServe"))


def _serve_with_triton(served: Sequence[ServedVersion], settings: Settings, placement: Placement) -> int:
    from sophia_inference.triton.process import run_triton
    from sophia_inference.triton.repository import write_repository

    with tempfile.TemporaryDirectory(prefix="sophia-inference-") as work:
        repository = Path(work) / "models"
        write_repository(served, repository, settings, placement)
        return run_triton(
            repository,
            Path(work),
            settings,
            placement.device == "cuda",
            lambda: _say_ready(served, settings, placement, "Triton"),
        )


def _say_ready(served: Sequence[ServedVersion], settings: Settings, placement: Placement, engine: str) -> None:
    for each in served:
        print(f"{each.model} version {each.version}: {each.card.name} {each.card.version}")
    print(
        f"Ready on {placement.device} with {engine}: http://{settings.host}:{settings.http_port}"
        f", gRPC on {settings.grpc_port}, metrics on {settings.metrics_port}",
        flush=True,
    )
