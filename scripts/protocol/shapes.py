"""Writes what the element's reader must know of each type that a server sends."""

from __future__ import annotations

from scripts.protocol.models import Schema, members_of, target, without_null
from scripts.protocol.typescript import OPEN, Writer, array_field, heading, literal, value_of

ABOUT = "What each type that a server sends is made of, for the reader."


SCALARS = {
    "string": "'text'",
    "integer": "'number'",
    "number": "'number'",
    "boolean": "'flag'",
    "object": "'record'",
}


class Shapes:
    """Writes what the reader needs to know of each type that a server sends."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.models = writer.models

    def spec(self, schema: Schema) -> str:
        if "$ref" in schema:
            return "'text'" if (name := target(schema)) in OPEN else f"{{ one: '{name}' }}"
        if values := schema.get("enum") or ([schema["const"]] if "const" in schema else []):
            return f"[{', '.join(literal(value) for value in values)}]"
        if members := members_of(schema):
            return self.union(self.writer.union_of(schema, members))
        if schema.get("type") == "array":
            return f"{{ list: {self.spec(schema['items'])} }}"
        return SCALARS.get(schema.get("type", ""), "'any'")

    def union(self, names: list[str]) -> str:
        if names == ["WidgetNode"]:
            return "'widget'"
        if names == ["IconName"] or "string" in names:
            return "'text'"
        if len(names) == 1 and names[0] in self.models.aliases:
            return f"{{ one: '{names[0]}' }}"
        raise NotImplementedError(f"A union that has no name: {names}")

    def shape(self, name: str) -> str:
        schema = self.models.of(name)
        fields = getattr(self.models.named[name], "model_fields", {})
        lines = []
        for field, full in schema["properties"].items():
            inner, nullable = without_null(full)
            parts = [f"is: {self.spec(inner)}"]
            if nullable:
                parts.append("optional: true")
            elif field not in schema.get("required", []) and "const" not in inner:
                parts.append(f"default: {value_of(fields[field].get_default(call_default_factory=True))}")
            lines.append(f"    {field}: {{ {', '.join(parts)} }},")
        return f"  {name}: {{\n" + "\n".join(lines) + "\n  },"

    def file(self) -> str:
        names = [name for name in self.models.named if name in self.writer.used]
        shapes = [self.shape(name) for name in names if "properties" in self.models.of(name)]
        unions = []
        for name in names:
            schema = self.models.of(name)
            if members_of(schema) and name != "IconName":
                found = [target(each) for each in members_of(schema)]
                unions.append(array_field(name, [f"'{each}'" for each in found]))
        return (
            f"{heading(ABOUT)}\nimport type {{ Shape }} from '../shape'\n\n"
            "export const SHAPES = {\n" + "\n".join(shapes) + "\n} as const satisfies Record<string, Shape>\n\n"
            "/** Which of these a value is, its `type` says; where it has none, the first that it fits. */\n"
            "export const UNIONS = {\n"
            + "\n".join(unions)
            + "\n} as const satisfies Record<string, readonly string[]>\n"
        )
