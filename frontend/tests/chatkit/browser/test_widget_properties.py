"""Any widget tree that the Python library's models can produce draws without an error; so does any with wrong types."""

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.played_thread import PlayedThread
from frontend.tests.chatkit.browser.widget_trees import EVERY_KIND, trees

pytestmark = pytest.mark.browser

TREES = 600
BATCH = 30

WRONG: list[Any] = [
    None,
    True,
    0,
    -1,
    2.5,
    1e308,
    "",
    "x",
    "url(x)",
    "\u202e",
    [],
    [None],
    ["x"],
    {},
    {"size": []},
    {"light": 1},
]


class Drawing:
    """One page on which many trees are drawn, one batch after the other."""

    def __init__(self, chat: Chat) -> None:
        self.page = chat.page
        self.frame = chat.frame
        self.batches = 0
        self.errors: list[str] = []
        chat.page.on("console", self.hear)
        chat.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.thread = PlayedThread(chat.page, self.batch([]))
        chat.open(initialThread="t")
        self.await_marker()

    def hear(self, message: ConsoleMessage) -> None:
        # An image that is not there is no fault of who draws it.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.errors.append(message.text)

    def batch(self, trees: list[Any]) -> dict[str, Any]:
        self.batches += 1
        marker = {"type": "Text", "key": f"end-{self.batches}", "value": f"End of batch {self.batches}"}
        return {"type": "Basic", "children": [*trees, marker]}

    def await_marker(self) -> None:
        expect(self.frame.get_by_text(f"End of batch {self.batches}")).to_be_attached()

    def draw(self, trees: list[Any]) -> list[str]:
        """What went wrong while they were drawn."""
        self.errors.clear()
        self.page.evaluate("() => { heard.length = 0 }")
        self.thread.show(self.batch(trees))
        self.page.evaluate("() => chat.fetchUpdates()")
        self.await_marker()
        heard = (
            "heard.filter(({ type }) => type === 'log' || type === 'error').map(each => JSON.stringify(each.detail))"
        )
        failed = [each for each in self.page.evaluate(heard) if "component.unknown" not in each]
        boxes = self.frame.get_by_text("This part could not be shown.").count()
        return [*self.errors, *failed, *["an error box"] * boxes]


@pytest.fixture
def drawing(chat: Chat) -> Drawing:
    return Drawing(chat)


@pytest.fixture(scope="module")
def made() -> list[dict[str, Any]]:
    return trees(TREES, seed=1)


def failing(drawing: Drawing, made: list[dict[str, Any]]) -> list[str]:
    """What went wrong, tree by tree; they are drawn alone only where their batch failed."""
    found: list[str] = []
    for batch in batched(made, BATCH):
        if drawing.draw(list(batch)):
            found += [f"{problems}: {json.dumps(tree)}" for tree in batch if (problems := drawing.draw([tree]))]
            found = found or [f"only together: {json.dumps(batch)}"]
    return found


def test_any_tree_of_the_models_is_drawn(drawing: Drawing, made: list[dict[str, Any]]) -> None:
    assert {kind for tree in made for kind in kinds_in(tree)} >= EVERY_KIND
    assert failing(drawing, made) == []


def test_any_tree_with_wrong_types_in_its_properties_is_drawn(drawing: Drawing, made: list[dict[str, Any]]) -> None:
    chance = random.Random(7)
    assert failing(drawing, [mutated(tree, chance) for tree in made]) == []


def batched(trees: list[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    return (trees[start : start + size] for start in range(0, len(trees), size))


def kinds_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("type"), str):
            yield value["type"]
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from kinds_in(inner)


def mutated(value: Any, chance: random.Random) -> Any:
    """The same with every sixth value replaced by a wrong one; types of nodes stay, or nothing would be drawn."""
    if isinstance(value, dict):
        return {
            name: inner
            if name == "type"
            else mutated(inner, chance)
            if chance.random() > 1 / 6
            else chance.choice(WRONG)
            for name, inner in value.items()
        }
    if isinstance(value, list):
        return [mutated(inner, chance) for inner in value]
    return value


def test_a_mutation_changes_what_it_is_given() -> None:
    tree = {"type": "Card", "children": [{"type": "Text", "value": "x"} for _ in range(50)]}
    assert json.dumps(mutated(tree, random.Random(1))) != json.dumps(tree)
