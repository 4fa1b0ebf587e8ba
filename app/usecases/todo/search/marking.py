"""What a search found in a todo, for marking it; the routes show it."""

from __future__ import annotations

from app.store.search.marking import Marks, marks_in
from app.usecases.todo.search.query import Query
from app.usecases.todo.todo import Todo


def marks_of(todo: Todo, query: Query) -> Marks:
    return marks_in(todo.title, todo.notes, query.texts)
