"""Processor time of programs, which tells more than the clock on a machine that others use too."""

import os
from pathlib import Path


def seconds_of_tree(process: int) -> float:
    """Returns the processor seconds that a process and its living descendants have used."""
    children: dict[int, list[int]] = {}
    ticks: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name, in brackets, may contain blanks.
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # It has ended meanwhile.
        number = int(path.parent.name)
        children.setdefault(int(fields[1]), []).append(number)
        ticks[number] = int(fields[11]) + int(fields[12])
    total, waiting = 0, [process]
    while waiting:
        number = waiting.pop()
        total += ticks.get(number, 0)
        waiting.extend(children.get(number, []))
    return total / os.sysconf("SC_CLK_TCK")
