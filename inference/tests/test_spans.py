from sophia_inference.tasks.spans import LabelledToken, Span, join_tokens


def _joined(text: str, *tokens: tuple[str, float, str]) -> list[tuple[str, str]]:
    """Labels the words of a text in their order."""
    labelled: list[LabelledToken] = []
    place = 0
    for label, score, word in tokens:
        start = text.index(word, place)
        place = start + len(word)
        labelled.append(LabelledToken(label, score, start, place))
    spans = join_tokens(text, labelled, 0.5)
    return [(span.type, text[span.start : span.end]) for span in spans]


def test_joins_neighbours_of_one_type() -> None:
    found = _joined("call Mary Ann now", ("O", 1, "call"), ("B-NAME", 1, "Mary"), ("I-NAME", 1, "Ann"), ("O", 1, "now"))
    assert found == [("NAME", "Mary Ann")]


def test_joins_pieces_of_a_word_whatever_their_prefix() -> None:
    assert _joined("Lopezson", ("B-NAME", 1, "Lopez"), ("B-NAME", 0.6, "son")) == [("NAME", "Lopezson")]


def test_begins_anew_at_another_word_another_type_or_a_sign() -> None:
    assert _joined("Ann Bob", ("B-NAME", 1, "Ann"), ("B-NAME", 1, "Bob")) == [("NAME", "Ann"), ("NAME", "Bob")]
    assert _joined("Ann Rome", ("B-NAME", 1, "Ann"), ("I-CITY", 1, "Rome")) == [("NAME", "Ann"), ("CITY", "Rome")]
    assert _joined("Ann, Bob", ("B-NAME", 1, "Ann"), ("I-NAME", 1, "Bob")) == [("NAME", "Ann"), ("NAME", "Bob")]


def test_drops_what_is_uncertain() -> None:
    assert _joined("Ann Lee", ("B-NAME", 0.4, "Ann"), ("I-NAME", 0.9, "Lee")) == [("NAME", "Lee")]


def test_describes_a_span_with_its_text_and_mean_score() -> None:
    span = Span("NAME", 2, 5, [1, 0.5])
    assert span.to_dict("😀 Ann") == {"type": "NAME", "start": 2, "end": 5, "text": "Ann", "score": 0.75}
