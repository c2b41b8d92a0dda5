"""Splits texts into rows of the table. src/built-in/rows-of-text.ts does the same; the two must agree."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
LONGEST_WORD = 40


def words_of(text: str) -> list[str]:
    """Words in lower case, without accents."""
    plain = unicodedata.normalize("NFD", text.lower().replace("\u2019", "'"))
    return WORD.findall("".join(char for char in plain if not unicodedata.category(char).startswith("M")))


def rows_of_text(text: str, rows: dict[str, int]) -> list[int]:
    """The rows of words, or else of their pieces, and of pairs of neighbouring words."""
    found: list[int] = []
    before: str | None = None
    for word in words_of(text):
        whole = rows.get(word)
        if whole is None and "'" in word:
            word = word[: word.index("'")]
            whole = rows.get(word)
        if whole is None:
            found.extend(pieces(word, rows))
        else:
            found.append(whole)
        if before is not None and (pair := rows.get(f"{before} {word}")) is not None:
            found.append(pair)
        before = word
    return found


def pieces(word: str, rows: dict[str, int], longest_first: int = LONGEST_WORD) -> list[int]:
    """The longest beginning that is a row, the longest piece that follows, and so on. None if a part has no row."""
    found: list[int] = []
    start = 0
    if len(word) > LONGEST_WORD:
        return []
    while start < len(word):
        end = min(len(word), longest_first) if start == 0 else len(word)
        while end > start and (row := rows.get(word[start:end] if start == 0 else f"##{word[start:end]}")) is None:
            end -= 1
        if end == start:
            return []
        found.append(row)
        start = end
    return found
