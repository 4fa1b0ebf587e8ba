"""The three tables that hold what the user made, each with the way between things and rows; batches use them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from app.usecases.todo.labels.label import Label
from app.usecases.todo.lists.todo_list import TodoList
from app.usecases.todo.storage import rows
from app.usecases.todo.todo import Todo

Thing = TypeVar("Thing", Todo, TodoList, Label)
TableName = Literal["todos", "lists", "labels"]


@dataclass(frozen=True, slots=True)
class Table(Generic[Thing]):
    name: TableName
    to_row: Callable[[Thing], rows.Row]
    """The columns that the journal keeps."""
    derived: Callable[[Thing], rows.Row]
    from_row: Callable[[rows.Stored], Thing]

    @property
    def select_by_ids(self) -> str:
        return f"SELECT * FROM {self.name} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - values are bound

    def insert(self, row: rows.Row) -> str:
        values = ", ".join(f":{column}" for column in row)
        return f"INSERT INTO {self.name} ({', '.join(row)}) VALUES ({values})"  # noqa: S608 - values are bound

    def update(self, columns: tuple[str, ...]) -> str:
        settings = ", ".join(f"{column} = :{column}" for column in columns)
        return f"UPDATE {self.name} SET {settings} WHERE id = :id"  # noqa: S608 - values are bound

    @property
    def delete(self) -> str:
        return f"DELETE FROM {self.name} WHERE id = ?"  # noqa: S608 - values are bound


TODOS: Table[Todo] = Table("todos", rows.todo_row, rows.derived_todo_row, rows.todo_from_row)
LISTS: Table[TodoList] = Table("lists", rows.list_row, rows.derived_named_row, rows.list_from_row)
LABELS: Table[Label] = Table("labels", rows.label_row, rows.derived_named_row, rows.label_from_row)
