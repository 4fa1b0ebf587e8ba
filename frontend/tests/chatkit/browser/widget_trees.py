"""Widget trees of every shape that the Python library's models allow; made for the tests of properties."""

import types
import typing
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from random import Random
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from chatkit import actions, widgets
from pydantic import BaseModel
from typing_extensions import get_type_hints, is_typeddict

DEEPEST = 4
# How often a field that may be left out is set.
SET = 0.4
NAMES = {**vars(widgets), **vars(actions)}

LEAVES: list[type[BaseModel]] = [
    *(widgets.Text, widgets.Title, widgets.Caption, widgets.Badge, widgets.Markdown, widgets.Divider, widgets.Icon),
    *(widgets.Image, widgets.Button, widgets.Checkbox, widgets.Spacer, widgets.Select, widgets.DatePicker),
    *(widgets.Input, widgets.Label, widgets.RadioGroup, widgets.Textarea, widgets.Chart),
]
CONTAINERS: list[type[BaseModel]] = [
    *(widgets.Box, widgets.Row, widgets.Col, widgets.Form, widgets.Transition, widgets.ListViewItem)
]
ROOTS: list[type[BaseModel]] = [widgets.Card, widgets.ListView]
DYNAMIC = ["Table", "Table.Row", "Table.Cell", "Basic", "Card", "ListView", "Text", "Hologram", "Chart", "DatePicker"]
EXTRA = ["value", "label", "name", "width", "header", "colSpan", "align", "colSize", "theme", "gap", "data", "options"]
EVERY_KIND = {kind.model_fields["type"].default for kind in [*LEAVES, *CONTAINERS, *ROOTS]} | set(DYNAMIC)

TEXTS = [
    *("0", "4", "12px", "50%", "auto", "1fr", "calc(1px + 2%)", "16/9", "-3", "url(https://x.example/a.png)", "1e999"),
    *("default", "primary", "secondary", "surface", "red-100", "gray-a50", "#09f", "rgb(1 2 3 / .5)", "blue", "nope"),
    *(
        "",
        " ",
        "Milk",
        "**bold** [x](javascript:alert(1))",
        "<b>x</b>",
        "a" * 300,
        "مرحبا",
        "👩‍👧",
        "\u0000\u202e",
        "[a-z",
    ),
    *("data:image/png;base64,AA", "https://x.example/a.png", "2026-03-14", "constructor", "__proto__", "a.b.c", "a..b"),
]
NUMBERS = [0, 1, 2, 3, 4, 12, 80, 320, -1, -40, 10**9, 2**53]
FLOATS = [0.0, 0.5, 1.5, 16 / 9, -2.5, 1e-300, 5e-324, 1e308, -1e308]


class Maker:
    """Makes values of any annotation that the models have."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.simple: dict[Any, Callable[[], Any]] = {
            str: self.text,
            int: lambda: chance.choice(NUMBERS),
            float: lambda: chance.choice([*NUMBERS, *FLOATS]),
            bool: lambda: chance.random() < 0.5,
            datetime: self.moment,
            Any: self.anything,
            type(None): lambda: None,
        }

    def root(self) -> dict[str, Any]:
        kind = self.chance.choice([*ROOTS, None])
        made = self.model(kind, 0) if kind else self.dynamic(0)
        return made.model_dump(mode="json")

    def value(self, annotation: Any, depth: int) -> Any:
        if annotation in (widgets.WidgetComponent, "WidgetComponent"):
            return self.component(depth)
        if isinstance(annotation, str | typing.ForwardRef):
            name = annotation if isinstance(annotation, str) else annotation.__forward_arg__
            return self.value(NAMES[name] if name in NAMES else eval(name, NAMES), depth)  # noqa: S307
        if annotation in self.simple:
            return self.simple[annotation]()
        if is_typeddict(annotation):
            return self.typed_dict(annotation, depth)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.model(annotation, depth)
        return self.composed(annotation, depth)

    def composed(self, annotation: Any, depth: int) -> Any:
        parts = get_args(annotation)
        match get_origin(annotation):
            case origin if origin is Literal:
                return self.chance.choice(list(literals(annotation)))
            case origin if origin is Annotated:
                begins = next((each.pattern for each in parts[1:] if getattr(each, "pattern", None)), None)
                return self.value(parts[0], depth) if begins is None else self.beginning_with(begins)
            case origin if origin in (Union, types.UnionType):
                return self.value(self.chance.choice(parts), depth)
            case origin if origin is list:
                return [self.value(parts[0], depth) for _ in range(self.chance.randint(0, 4))]
            case origin if origin is dict:
                return {self.text(): self.value(parts[1], depth) for _ in range(self.chance.randint(0, 3))}
        raise TypeError(f"No values are known for {annotation!r}.")

    def typed_dict(self, annotation: Any, depth: int) -> dict[str, Any]:
        hints = get_type_hints(annotation, globalns=NAMES)
        chosen = [name for name in hints if name in annotation.__required_keys__ or self.chance.random() < SET]
        return {name: self.value(hints[name], depth) for name in chosen}

    def model(self, model: type[BaseModel], depth: int) -> BaseModel:
        fields: dict[str, Any] = {}
        for name, field in model.model_fields.items():
            if (name == "type" and field.frozen) or not (field.is_required() or self.chance.random() < SET):
                continue
            if name in ("key", "id"):
                fields[name] = self.chance.choice([None, "a", "b"])
            elif name == "children":
                fields[name] = self.children(field.annotation, depth)
            else:
                fields[name] = self.value(field.annotation, depth)
        return model(**fields)

    def children(self, annotation: Any, depth: int) -> Any:
        if depth < DEEPEST:
            return self.value(annotation, depth + 1)
        return None if type(None) in get_args(annotation) else []

    def component(self, depth: int) -> BaseModel:
        kinds = [*LEAVES, *(CONTAINERS * 2 if depth < DEEPEST else []), None, None]
        kind = self.chance.choice(kinds)
        return self.model(kind, depth) if kind else self.dynamic(depth)

    def dynamic(self, depth: int) -> BaseModel:
        """A component whose fields nobody has declared, as templates make them."""
        fields = {name: self.anything() for name in EXTRA if self.chance.random() < SET / 2}
        count = self.chance.randint(0, 4) if depth < DEEPEST else 0
        inner = [self.component(depth + 1).model_dump(mode="json") for _ in range(count)]
        return widgets.DynamicWidgetComponent(type=self.chance.choice(DYNAMIC), **{**fields, "children": inner})

    def text(self) -> str:
        if self.chance.random() < 0.7:
            return self.chance.choice(TEXTS)
        return "".join(chr(self.chance.randint(1, 0xD7FF)) for _ in range(self.chance.randint(0, 12)))

    def moment(self) -> datetime:
        moment = datetime.fromtimestamp(self.chance.randint(-(10**10), 10**11), UTC)
        return moment if self.chance.random() < 0.5 else moment.replace(tzinfo=None)

    def beginning_with(self, pattern: str) -> str:
        return pattern.removeprefix("^") + self.chance.choice(["rocket", "", "nothing", self.text()])

    def anything(self, depth: int = 0) -> Any:
        kind = self.chance.randint(0, 3 if depth > 1 else 5)
        if kind > 3:
            inner = [self.anything(depth + 1) for _ in range(self.chance.randint(0, 2))]
            return inner if kind == 4 else {self.text(): each for each in inner}
        return [None, self.chance.random() < 0.5, self.chance.choice([*NUMBERS, *FLOATS]), self.text()][kind]


def literals(annotation: Any) -> Iterator[Any]:
    """The values of a Literal, those of Literals within it too."""
    for part in get_args(annotation):
        if get_origin(part) is Literal:
            yield from literals(part)
        else:
            yield part


def trees(count: int, seed: int) -> list[dict[str, Any]]:
    """That many trees, as JSON."""
    maker = Maker(Random(seed))
    return [maker.root() for _ in range(count)]
