"""All routes of the todo use case; it hands them to the server."""

from __future__ import annotations

from collections.abc import Sequence

from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.routes.activity import ActivityRoutes
from app.usecases.todo.routes.exchange import ExchangeRoutes
from app.usecases.todo.routes.naming import LabelRoutes, ListRoutes
from app.usecases.todo.routes.overview import OverviewRoutes
from app.usecases.todo.routes.quick_add import QuickAddRoutes
from app.usecases.todo.routes.reminders import ReminderRoutes
from app.usecases.todo.routes.todos import TodoRoutes
from app.usecases.usecase import DataRoute


def declared(todos: TodoDatabase) -> Sequence[DataRoute]:
    return [
        *TodoRoutes(todos).declared(),
        *QuickAddRoutes(todos).declared(),
        *OverviewRoutes(todos).declared(),
        *ListRoutes(todos).declared(),
        *LabelRoutes(todos).declared(),
        *ActivityRoutes(todos).declared(),
        *ReminderRoutes(todos).declared(),
        *ExchangeRoutes(todos).declared(),
    ]
