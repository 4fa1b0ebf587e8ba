"""What the buttons of a reminder do, wherever they are: in a notice of the desktop or in the window."""

from __future__ import annotations

from datetime import timedelta

from app.usecases.todo.database import TodoDatabase


class ReminderAnswers:
    """Every change is the database's."""

    def __init__(self, todos: TodoDatabase) -> None:
        self._todos = todos

    async def done(self, todo_id: str) -> None:
        await self._todos.complete([todo_id], "reminder")

    async def snooze(self, todo_id: str, time: timedelta) -> None:
        """Come again after that time, whether or not the todo has other reminders."""
        await self._todos.reminders.snooze(todo_id, self._todos.now().at + time)
