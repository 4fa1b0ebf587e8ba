"""The Python library's models as JSON schemas, with the names it gives its unions; read by the writers."""

from __future__ import annotations

import ast
import inspect
import warnings
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import PydanticJsonSchemaWarning

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # chatkit's own widget classes, as they are imported
    from chatkit import actions, icons, types, widgets

if TYPE_CHECKING:
    from types import ModuleType

Schema = dict[str, Any]
Mode = Literal["validation", "serialization"]

MODULES: tuple[ModuleType, ...] = (icons, actions, widgets, types)
ALIASED_LITERALS = 7
"""A set of literals this large is known by its name, a smaller one by its members."""
HIDDEN = {"HiddenContextItem", "SDKHiddenContextItem"}
"""Items that the library keeps for itself."""
GENERIC = {"Action_str_Any_": "Action", "Page_": "ThreadItemPage"}
"""What the library makes of its generic models, by how their names begin."""
FULL_THREAD = "Thread"
"""Metadata with the first items of a thread; the element reads items by themselves, newest first."""


class Models:
    """The library's models as JSON schemas, and the names of its unions."""

    def __init__(self, mode: Mode) -> None:
        self.named = {name: value for module in MODULES for name, value in vars(module).items() if name[0].isupper()}
        self.definitions: dict[str, Schema] = {}
        self.aliases: dict[str, Schema] = {}
        for name, value in self.named.items():
            if is_alias(value):
                self.add(schema_of(value, mode), name, alias=True)
        for name, value in self.named.items():
            is_own = is_model(value) and value.__module__.startswith("chatkit") and not generic(value)
            if is_own and name not in self.definitions:
                self.add(schema_of(value, mode), name)
        self.unions = {
            members: name
            for name, schema in self.aliases.items()
            if len(members := refs(schema)) > 1 and not schema.get("properties")
        }
        self.literals = {
            tuple(schema["enum"]): name
            for name, schema in self.aliases.items()
            if len(schema.get("enum", ())) >= ALIASED_LITERALS
        }

    def add(self, schema: Schema, name: str, *, alias: bool = False) -> None:
        self.definitions |= {plain_name(key): value for key, value in schema.pop("$defs", {}).items()}
        if alias:
            self.aliases[name] = schema
        elif "$ref" not in schema:
            self.definitions[name] = schema

    def of(self, name: str) -> Schema:
        return self.definitions[name] if name in self.definitions else self.aliases[name]


def is_model(value: Any) -> bool:
    return isinstance(value, type) and (issubclass(value, BaseModel) or hasattr(value, "__total__"))


def generic(value: Any) -> bool:
    return bool(getattr(value, "__pydantic_generic_metadata__", {}).get("parameters"))


def is_alias(value: Any) -> bool:
    """A named union or set of literals; a bare `Annotated`, `Literal` or `Any` that the module imported is none."""
    return not isinstance(value, type) and bool(getattr(value, "__args__", ()))


def refs(schema: Schema) -> frozenset[str]:
    """The models that a union is made of."""
    if "$ref" in schema:
        return frozenset({target(schema)})
    return frozenset().union(*(refs(each) for each in members_of(schema)))


def target(schema: Schema) -> str:
    name = plain_name(schema["$ref"].rsplit("/", 1)[1])
    return "ThreadMetadata" if name == FULL_THREAD else name


def plain_name(name: str) -> str:
    return next((plain for start, plain in GENERIC.items() if name.startswith(start)), name)


def schema_of(value: Any, mode: Mode) -> Schema:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PydanticJsonSchemaWarning)  # the default of a generic action's type
        return TypeAdapter(value).json_schema(mode=mode)


def members_of(schema: Schema) -> list[Schema]:
    members: list[Schema] = schema.get("anyOf") or schema.get("oneOf") or []
    return [each for each in members if "$ref" not in each or target(each) not in HIDDEN]


def without_null(schema: Schema) -> tuple[Schema, bool]:
    members = members_of(schema)
    rest = [each for each in members if each.get("type") != "null"]
    if len(rest) == len(members):
        return schema, False
    return (rest[0] if len(rest) == 1 else {"anyOf": rest}), True


def field_docs(model: type) -> dict[str, str]:
    """The text below each field, in the class and those it is made of."""
    found: dict[str, str] = {}
    for each in reversed(model.__mro__ if issubclass(model, BaseModel) else [model]):
        if not each.__module__.startswith("chatkit"):
            continue
        [definition] = [node for node in ast.parse(inspect.getsource(each)).body if isinstance(node, ast.ClassDef)]
        for field, after in zip(definition.body, definition.body[1:], strict=False):
            is_text = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and is_text:
                found[field.target.id] = str(after.value.value)  # type: ignore[attr-defined]
    return found
