"""A card with one of everything, for the answer `widgets` of the plain server."""

from typing import Any

from chatkit.widgets import DynamicWidgetRoot

Node = dict[str, Any]

COLORS = ["secondary", "success", "danger", "warning", "info", "discovery"]


def row(children: list[Node], gap: int) -> Node:
    return {"type": "Row", "gap": gap, "wrap": "wrap", "children": children}


BADGES = row([{"type": "Badge", "label": color, "color": color} for color in COLORS], gap=1)
BUTTONS = row(
    [
        *(
            {"type": "Button", "label": variant, "variant": variant, "color": "primary"}
            for variant in ("solid", "soft", "outline", "ghost")
        ),
        {"type": "Button", "iconStart": "lucide:rocket", "label": "Lucide", "color": "success"},
        {"type": "Icon", "name": "vendor:acme"},
        {"type": "Icon", "name": "star-filled", "color": "warning"},
    ],
    gap=2,
)
FIELDS: list[Node] = [
    {"type": "Label", "value": "Title", "fieldName": "todo.title"},
    {"type": "Input", "name": "todo.title", "defaultValue": "Water the plants", "required": True},
    {"type": "Textarea", "name": "todo.note", "placeholder": "A note", "rows": 2, "autoResize": True},
    {"type": "Checkbox", "name": "urgent", "label": "Urgent", "defaultChecked": True},
    {
        "type": "RadioGroup",
        "name": "when",
        "options": [{"value": "today", "label": "Today"}, {"value": "later", "label": "Later"}],
        "defaultValue": "today",
    },
    {
        "type": "Select",
        "name": "list",
        "options": [{"value": "home", "label": "Home"}, {"value": "work", "label": "Work"}],
        "placeholder": "List",
        "clearable": True,
    },
    {"type": "Text", "value": "Edit me", "editable": {"name": "inline"}},
]
BOX: Node = {
    "type": "Box",
    "padding": 3,
    "radius": "lg",
    "background": "surface-secondary",
    "border": 1,
    "children": [{"type": "Caption", "value": "A box with a border"}],
}


def table(*rows: tuple[str, ...]) -> Node:
    def cell(text: str) -> Node:
        return {"type": "Table.Cell", "children": [{"type": "Text", "value": text, "size": "sm"}]}

    children = [
        {"type": "Table.Row", "header": index == 0, "children": [cell(text) for text in texts]}
        for index, texts in enumerate(rows)
    ]
    return {"type": "Table", "children": children}


def list_view(length: int) -> Node:
    children = [
        {
            "type": "ListViewItem",
            "key": str(n),
            "onClickAction": {"type": "gallery.pick", "streaming": False},
            "children": [{"type": "Icon", "name": "calendar"}, {"type": "Text", "value": f"Row {n}"}],
        }
        for n in range(length)
    ]
    return {"type": "ListView", "limit": 2, "children": children}


def everything() -> DynamicWidgetRoot:
    return DynamicWidgetRoot.model_validate(
        {
            "type": "Card",
            "size": "full",
            "asForm": True,
            "status": {"text": "From the gallery", "icon": "sparkle"},
            "confirm": {"label": "Save", "action": {"type": "gallery.save", "streaming": False}},
            "cancel": {"label": "Not now", "action": {"type": "gallery.cancel", "streaming": False}},
            "children": [
                {"type": "Title", "value": "Everything once"},
                BADGES,
                BUTTONS,
                *FIELDS,
                {"type": "Divider"},
                BOX,
                table(("When", "What"), ("9:00", "Stand-up")),
                list_view(4),
                {"type": "Image", "src": "https://tracker.example.com/pixel.png", "alt": "A remote picture"},
                {"type": "Hologram", "value": "not invented yet"},
            ],
        }
    )
