"""Takes files out of a zip archive, which a jar and a wheel are."""

import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

from sophia_inference.errors import ServiceError


def extract(archive: Path, paths: Mapping[str, str], into: Path, source: str) -> None:
    """Writes the archive's files at these paths under their new names."""
    try:
        with zipfile.ZipFile(archive) as opened:
            names = set(opened.namelist())
            for name, path in paths.items():
                if path not in names:
                    raise ServiceError(f"{source}: contains no {path}")
                with opened.open(path) as file, (into / name).open("wb") as copy:
                    shutil.copyfileobj(file, copy, 1 << 20)
    except zipfile.BadZipFile as error:
        raise ServiceError(f"{source}: is not a zip archive") from error
