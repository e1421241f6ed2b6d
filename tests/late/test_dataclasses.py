"""A class made late is what the standard library would make of it."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any, ClassVar

import pytest

from jekyllpy.late import dataclasses as late

MAKERS: dict[str, Any] = {"late": late, "standard": dataclasses}


@pytest.fixture(params=MAKERS)
def maker(request: pytest.FixtureRequest) -> Any:
    """The module that makes classes: ours, and the one whose ways it has."""
    return MAKERS[request.param]


def points(maker: Any, **options: Any) -> Any:
    @maker.dataclass(**options)
    class Point:
        x: int
        y: int = 2
        marks: list[str] = maker.field(default_factory=list, repr=False, compare=False)
        count: ClassVar[int] = 0

    return Point


def error_of(doing: Callable[[], object]) -> type[Exception] | None:
    try:
        doing()
    except Exception as error:
        return type(error)
    return None


def test_values_are_given_by_place_or_name_or_by_default(maker: Any) -> None:
    Point = points(maker)
    one, other = Point(1), Point(y=3, x=1, marks=["a"])
    assert (one.x, one.y, one.marks, one.count) == (1, 2, [], 0)
    assert (other.x, other.y, other.marks) == (1, 3, ["a"])
    assert one.marks is not Point(1).marks
    assert error_of(Point) is error_of(lambda: Point(1, z=1)) is TypeError


def test_instances_show_their_values(maker: Any) -> None:
    assert repr(points(maker)(1)).endswith("Point(x=1, y=2)")


def test_instances_of_one_class_with_the_same_values_are_equal(maker: Any) -> None:
    Point, Other = points(maker), points(maker)
    assert Point(1) == Point(1, marks=["a"]) != Point(2)
    assert Point(1) != Other(1)
    assert error_of(lambda: hash(Point(1))) is TypeError
    assert error_of(lambda: Point(1) < Point(2)) is TypeError


def test_classes_can_have_an_order(maker: Any) -> None:
    Point = points(maker, order=True, frozen=True)
    assert sorted([Point(2), Point(1, 3), Point(1)]) == [Point(1), Point(1, 3), Point(2)]
    assert Point(1) <= Point(1) >= Point(1)


@pytest.mark.parametrize("slots", [False, True])
def test_frozen_instances_stay_as_they_are_and_may_be_keys(maker: Any, slots: bool) -> None:
    Point = points(maker, frozen=True, slots=slots)
    point = Point(1)
    for change in (lambda: setattr(point, "x", 2), lambda: delattr(point, "x")):
        error = error_of(change)
        assert error is not None
        assert issubclass(error, AttributeError)
    assert {point: "here"}[Point(1)] == "here"
    assert copy.copy(point) == copy.deepcopy(point) == point


def test_classes_with_slots_have_no_other_attributes(maker: Any) -> None:
    point = points(maker, slots=True)(1)
    assert not hasattr(point, "__dict__")
    assert error_of(lambda: setattr(point, "z", 1)) is AttributeError
    point.x = 5
    assert point.x == 5


def test_values_can_be_asked_for_by_name_only(maker: Any) -> None:
    Point = points(maker, kw_only=True)
    assert Point(x=1).x == 1
    assert error_of(lambda: Point(1)) is TypeError


def test_a_class_has_the_fields_of_those_it_is_made_from(maker: Any) -> None:
    base = points(maker)

    @maker.dataclass
    class Named(base):  # type: ignore[misc]
        y: int = 7
        name: str = "n"

        def __post_init__(self) -> None:
            self.name = self.name.upper()

    assert [one.name for one in maker.fields(Named)] == ["x", "y", "marks", "name"]
    assert (Named(1).y, Named(1, 2, [], "m").name) == (7, "M")


def test_methods_of_the_class_itself_stay(maker: Any) -> None:
    @maker.dataclass(frozen=True)
    class Word:
        text: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Word) and self.text.lower() == other.text.lower()

        def __hash__(self) -> int:
            return hash(self.text.lower())

        def __repr__(self) -> str:
            return self.text

    assert {Word("A"), Word("a")} == {Word("a")}
    assert repr(Word("A")) == "A"


def test_an_instance_is_replaced_or_taken_apart(maker: Any) -> None:
    Point = points(maker, frozen=True, slots=True)
    assert maker.replace(Point(1), y=9) == Point(1, 9)
    assert maker.asdict(Point(Point(1))) == {
        "x": {"x": 1, "y": 2, "marks": []},
        "y": 2,
        "marks": [],
    }
    assert error_of(lambda: maker.replace(Point(1), z=9)) is TypeError


def test_a_pattern_of_match_takes_values_by_their_places(maker: Any) -> None:
    Point = points(maker)
    match Point(1, 5):
        case Point(x, y):
            assert (x, y) == (1, 5)


@late.dataclass(frozen=True, slots=True)
class Sent:
    """What goes to another process."""

    name: str
    parts: tuple[int, ...] = ()


def test_instances_go_through_pickle() -> None:
    assert pickle.loads(pickle.dumps(Sent("a", (1, 2)))) == Sent("a", (1, 2))
