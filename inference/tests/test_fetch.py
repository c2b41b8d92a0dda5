"""Fetching from servers that answer as Maven's and the hub's do."""

import io
import threading
import zipfile
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sophia_inference.catalogue import ModelEntry, ModelFile, SourceKind
from sophia_inference.directory import sha256_of
from sophia_inference.errors import ServiceError
from sophia_inference.fetch import fetch_model, is_fetched
from sophia_inference.settings import Settings, read_settings
from tests import tiny

jar_path = "/org/example/tiny/1.0/tiny-1.0.jar"


class FileServer:
    """Serves files by their path. An entry of `failures` is a status that the next requests get first."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.failures: list[int] = []
        self.asked: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append(self.path)
                status = outer.failures.pop(0) if outer.failures else 200 if self.path in outer.files else 404
                body = outer.files[self.path] if status == 200 else b""
                self.send_response(status)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """Prints nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"


@pytest.fixture
def server() -> Generator[FileServer]:
    started = FileServer()
    yield started
    started.server.shutdown()
    started.server.server_close()


@pytest.fixture
def settings(server: FileServer, tmp_path: Path) -> Settings:
    where = {"MAVEN_URL": server.url, "HUB_URL": server.url, "INFERENCE_MODELS_DIR": str(tmp_path / "models")}
    return read_settings(where)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tiny.write_encoder(tmp_path / "source")


def _entry(source: Path, kind: SourceKind, place: str) -> ModelEntry:
    files = {name: ModelFile(name, sha256_of(source / name)) for name in ("model.onnx", "tokenizer.json")}
    return ModelEntry("tiny", "embed", kind, place, files, "mean", {}, 16, tiny.dimensions, "MIT")


def _jar(source: Path, *names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as jar:
        for name in names:
            jar.write(source / name, name)
    return content.getvalue()


def test_fetches_from_maven_once(server: FileServer, settings: Settings, source: Path) -> None:
    server.files[jar_path] = _jar(source, "model.onnx", "tokenizer.json")
    entry = _entry(source, "maven", "org.example:tiny:1.0")
    folder = fetch_model(entry, settings)
    assert sorted(path.name for path in folder.iterdir()) == ["model.onnx", "sophia-model.json", "tokenizer.json"]
    assert folder == fetch_model(entry, settings)
    assert server.asked == [jar_path]


def test_is_fetched_by_several_processes_at_once(server: FileServer, settings: Settings, source: Path) -> None:
    server.files[jar_path] = _jar(source, "model.onnx", "tokenizer.json")
    entry = _entry(source, "maven", "org.example:tiny:1.0")
    with ThreadPoolExecutor(8) as pool:
        fetches = [pool.submit(fetch_model, entry, settings) for _ in range(8)]
    assert {fetch.result() for fetch in fetches} == {settings.models_dir / "tiny"}
    assert is_fetched(entry, settings)
    assert [path.name for path in settings.models_dir.iterdir()] == ["tiny"]


def test_fetches_from_a_hub(server: FileServer, settings: Settings, source: Path) -> None:
    for name in ("model.onnx", "tokenizer.json"):
        server.files[f"/org/tiny/resolve/abc/{name}"] = (source / name).read_bytes()
    assert is_fetched(_entry(source, "hub", "org/tiny@abc"), settings) is False
    fetch_model(_entry(source, "hub", "org/tiny@abc"), settings)
    assert is_fetched(_entry(source, "hub", "org/tiny@abc"), settings)


def test_fetches_from_a_directory(settings: Settings, source: Path) -> None:
    assert fetch_model(_entry(source, "directory", str(source)), settings).is_dir()
    with pytest.raises(ServiceError, match="model.onnx: is missing"):
        fetch_model(replace(_entry(source, "directory", "/no/such"), name="other"), settings)


def test_keeps_nothing_of_a_download_with_a_wrong_hash(server: FileServer, settings: Settings, source: Path) -> None:
    server.files[jar_path] = _jar(source, "model.onnx", "tokenizer.json")
    entry = _entry(source, "maven", "org.example:tiny:1.0")
    wrong = replace(entry, files={**entry.files, "model.onnx": ModelFile("model.onnx", "0" * 64)})
    with pytest.raises(ServiceError, match=r"org.example:tiny:1.0: .*model.onnx: sha256 is .*, expected 0{64}"):
        fetch_model(wrong, settings)
    assert list(settings.models_dir.iterdir()) == []


def test_fetches_again_what_was_changed(server: FileServer, settings: Settings, source: Path) -> None:
    server.files[jar_path] = _jar(source, "model.onnx", "tokenizer.json")
    entry = _entry(source, "maven", "org.example:tiny:1.0")
    (fetch_model(entry, settings) / "model.onnx").write_bytes(b"cut off")
    fetch_model(entry, settings)
    assert is_fetched(entry, settings)
    assert server.asked == [jar_path, jar_path]


def test_retries_what_may_pass(server: FileServer, settings: Settings, source: Path) -> None:
    server.files[jar_path] = _jar(source, "model.onnx", "tokenizer.json")
    server.failures = [503]
    fetch_model(_entry(source, "maven", "org.example:tiny:1.0"), settings)
    assert server.asked == [jar_path, jar_path]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "tiny-1.0.jar: answered 404"),
        (b"no zip", "is not a zip archive"),
        (b"", "is not a zip archive"),
    ],
)
def test_says_what_is_wrong_with_a_download(
    server: FileServer, settings: Settings, source: Path, content: bytes | None, reason: str
) -> None:
    if content is not None:
        server.files[jar_path] = content
    with pytest.raises(ServiceError, match=reason):
        fetch_model(_entry(source, "maven", "org.example:tiny:1.0"), settings)
    assert len(server.asked) == 1


def test_says_which_file_an_archive_lacks(server: FileServer, settings: Settings, source: Path) -> None:
    server.files[jar_path] = _jar(source, "model.onnx")
    with pytest.raises(ServiceError, match="contains no tokenizer.json"):
        fetch_model(_entry(source, "maven", "org.example:tiny:1.0"), settings)


def test_refuses_coordinates_that_are_none(settings: Settings, source: Path) -> None:
    with pytest.raises(ServiceError, match="tiny: must be GROUP:ARTIFACT:VERSION"):
        fetch_model(_entry(source, "maven", "tiny"), settings)
