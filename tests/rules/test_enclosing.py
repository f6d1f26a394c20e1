"""The rule of enclosures: what goes with a tester's letter, and how the rest is named."""

import pytest

from models.rules.enclosing import EvidenceFile, enclosed, named


def file(name: str, size: int, mark: str = "") -> EvidenceFile:
    return EvidenceFile(name, "application/pdf", (mark or name) * 8, size)


SMALL, LARGE, LAST, LINK = file("a", 2), file("b", 9), file("c", 3), EvidenceFile("https://example.org/x")


@pytest.mark.parametrize(
    ("files", "most", "sent"),
    [
        ((SMALL, LARGE, LAST), 100, "abc"),
        ((SMALL, LARGE, LAST), 5, "ac"),  # a smaller one passes a larger
        ((SMALL, LARGE, LAST), 11, "ab"),
        ((LARGE,), 8, ""),
        ((SMALL, SMALL), 100, "a"),  # it stands under two actions
        ((LINK,), 100, ""),
        ((SMALL,), 0, ""),
        ((file("e", 0),), 100, ""),
    ],
)
def test_as_many_files_go_as_the_letter_can_hold(
    files: tuple[EvidenceFile, ...], most: int, sent: str
) -> None:
    assert "".join(one.name for one in enclosed(files, most)) == sent


def test_each_file_is_named_with_where_it_is() -> None:
    assert named(SMALL, frozenset({SMALL.sha256})) == "a (attached)"
    film = EvidenceFile("film.mp4", "video/mp4", "3fa41c2b99", 12_345_678)
    assert named(film, frozenset()) == "film.mp4 (12.3 MB, not attached: ask our office for file 3fa41c2b)"
    assert named(file("note", 400), frozenset()).startswith("note (1 KB, not attached")
    assert named(LINK, frozenset()) == "https://example.org/x"
