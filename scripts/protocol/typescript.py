"""Writes the library's models as TypeScript; called for each generated file."""

from __future__ import annotations

import inspect
import json
from typing import Any

from pydantic import BaseModel

from scripts.protocol.models import Mode, Models, Schema, field_docs, members_of, refs, target, without_null

WIDTH = 110
OPEN = {"ErrorCode"}
"""Enumerations that the library calls open: anything may come."""

PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}
ITEM_PAGE = """export interface ThreadItemPage {
  data: ThreadItem[]
  has_more: boolean
  after?: string | null
}"""


class Writer:
    """Writes the models of one file as TypeScript."""

    def __init__(self, mode: Mode, *, open_widgets: bool) -> None:
        self.models = Models(mode)
        self.mode = mode
        self.open_widgets = open_widgets
        self.used: dict[str, None] = {}

    def type_of(self, schema: Schema) -> list[str]:
        """The members of the union that the schema stands for."""
        if "$ref" in schema:
            return [self.named(target(schema))]
        if "const" in schema:
            return [literal(schema["const"])]
        if "enum" in schema:
            alias = self.models.literals.get(tuple(schema["enum"]))
            return [self.named(alias)] if alias else [literal(value) for value in schema["enum"]]
        if members := members_of(schema):
            return self.union_of(schema, members)
        return [self.plain(schema)]

    def plain(self, schema: Schema) -> str:
        kind = schema.get("type", "")
        if kind == "array":
            return f"{wrapped(self.type_of(schema['items']))}[]"
        if kind == "object":
            values = schema.get("additionalProperties")
            return f"Record<string, {joined(self.type_of(values)) if isinstance(values, dict) else 'unknown'}>"
        if "pattern" in schema:
            return f"`{schema['pattern'].removeprefix('^')}${{string}}`"
        return PLAIN.get(kind, "unknown")

    def union_of(self, schema: Schema, members: list[Schema]) -> list[str]:
        if any(each.get("pattern") == "^lucide:" for each in members):
            rest = [each for each in members if each.get("type") == "null"]
            return [self.named("IconName"), *(["null"] if rest else [])]
        alias = self.models.unions.get(refs(schema))
        if alias and not any(each.get("type") not in (None, "null") for each in members):
            null = ["null"] if any(each.get("type") == "null" for each in members) else []
            return [self.named(alias), *null]
        found = [each for member in members for each in self.type_of(member)]
        return plainest(list(dict.fromkeys(found)))

    def named(self, name: str) -> str:
        if name in OPEN:
            return "string"
        if self.open_widgets and name in {"WidgetRoot", "WidgetComponent"}:
            return "WidgetNode"
        self.used.setdefault(name)
        return name

    def declaration(self, name: str) -> str:
        if name == "ThreadItemPage":
            return ITEM_PAGE
        schema = self.models.of(name)
        if "properties" in schema:
            return self.interface(name, schema)
        members = [each for member in members_of(schema) for each in self.type_of(member)] or self.type_of_alias(schema)
        return comment(schema.get("description")) + spread(members, f"export type {name} =")

    def type_of_alias(self, schema: Schema) -> list[str]:
        return [literal(value) for value in schema["enum"]]

    def interface(self, name: str, schema: Schema) -> str:
        docs = field_docs(self.models.named[name])
        lines = [f"{comment(schema.get('description'))}export interface {name} {{"]
        for field, inner in schema["properties"].items():
            optional = "" if self.is_there(field, inner, schema) else "?"
            lines += comment(docs.get(field), "  ").splitlines()
            lines.append(spread(self.type_of(inner), f"  {field}{optional}:", "  "))
        if schema.get("additionalProperties") is True:
            lines.append("  [property: string]: unknown")
        return "\n".join([*lines, "}"])

    def is_there(self, field: str, inner: Schema, schema: Schema) -> bool:
        """Whether a value always has the field: its type, and in a response all that is not null."""
        if field in schema.get("required", []) or "const" in inner or field == "type":
            return True
        return self.mode == "serialization" and not without_null(inner)[1] and inner != {"title": inner.get("title")}

    def file(self, about: str, roots: list[str]) -> str:
        for root in roots:
            if root in self.models.definitions or root in self.models.aliases:
                self.named(root)
        written: dict[str, str] = {}
        while waiting := [name for name in self.used if name not in written]:
            written |= {name: self.declaration(name) for name in waiting}
        order = [*self.models.named, "ThreadItemPage"]
        head = [heading(about)]
        if any("WidgetNode" in text for text in written.values()):
            head.append("import type { WidgetNode } from '../widgets'")
        body = "\n\n".join(written[name] for name in order if name in written)
        return "\n".join(head) + "\n\n" + body + "\n"


def heading(about: str) -> str:
    return f"/** {about} Written by `make protocol`; not to be changed by hand. */"


def plainest(members: list[str]) -> list[str]:
    """The union without members that another one holds already."""
    if "unknown" in members:
        return ["unknown"]
    return [each for each in members if "string" not in members or not each.startswith("'")]


def literal(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else json.dumps(value)


def value_of(default: Any) -> str:
    if isinstance(default, BaseModel):
        default = default.model_dump(mode="json", exclude_none=True)
    if isinstance(default, dict) and default:
        return "{ " + ", ".join(f"{key}: {literal(value)}" for key, value in default.items()) + " }"
    return literal(default)


def joined(members: list[str]) -> str:
    return " | ".join(members)


def wrapped(members: list[str]) -> str:
    return members[0] if len(members) == 1 else f"({joined(members)})"


def spread(members: list[str], before: str, indent: str = "") -> str:
    """A union after what stands before it: on one line where it fits, else one member a line."""
    line = f"{before} {joined(members)}"
    if len(members) == 1 or len(line) <= WIDTH:
        return line
    return before + "".join(f"\n{indent}  | {each}" for each in members)


def array_field(name: str, values: list[str]) -> str:
    line = f"  {name}: [{', '.join(values)}],"
    if len(line) <= WIDTH:
        return line
    return f"  {name}: [\n" + "".join(f"    {each},\n" for each in values) + "  ],"


def comment(text: str | None, indent: str = "") -> str:
    lines = [line.rstrip() for line in inspect.cleandoc(text or "").strip().splitlines()]
    if not lines:
        return ""
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */\n"
    return "\n".join([f"{indent}/**", *(f"{indent} * {line}".rstrip() for line in lines), f"{indent} */"]) + "\n"
