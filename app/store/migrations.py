"""Brings the database file to the versions this app knows, by component; the composition root runs it first."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.errors import AppError
from app.paths import bundled
from app.store.backup import backup
from app.store.failures import is_busy, storage_failures
from app.store.files import make_private
from app.store.pragmas import BUSY_TIMEOUT, DURABLE
from app.store.search.words import search_marks, search_words

_FILE_NAME = re.compile(r"(\d{4})_\w+\.sql")
_PAUSE = 0.02
_CREATE_VERSIONS = (
    "CREATE TABLE IF NOT EXISTS schema_version (component TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID"
)


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from the version before; its statements are carried out in one transaction."""

    version: int
    sql: str


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the app that owns tables and numbers the steps of their shape by itself, from 1."""

    name: str
    migrations: Sequence[Migration]
    functions: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    """What its migrations call beside SQLite's own functions."""

    def __post_init__(self) -> None:
        versions = [migration.version for migration in self.migrations]
        if versions != list(range(1, len(versions) + 1)):
            raise ValueError(f"The migrations of {self.name} are numbered {versions}, not from 1 without gaps.")

    @classmethod
    def from_folder(
        cls, name: str, folder: Path, functions: Mapping[str, Callable[[str], str]] | None = None
    ) -> Component:
        """The files `0001_name.sql`, `0002_…` of a folder."""
        files = sorted(folder.glob("*.sql"))
        if not files:
            raise FileNotFoundError(f"There are no migrations in {folder}.")
        migrations = [Migration(_version(file.name), file.read_text(encoding="utf-8")) for file in files]
        return cls(name, migrations, functions or {})

    @property
    def version(self) -> int:
        return len(self.migrations)


def store_components() -> list[Component]:
    """The store's own components; use cases bring theirs."""
    folder = bundled("app", "store", "migrations_sql")
    words = {"search_words": search_words, "search_marks": search_marks}
    return [Component.from_folder("app", folder / "app"), Component.from_folder("chat", folder / "chat", words)]


async def migrate(path: Path, components: Sequence[Component]) -> None:
    """Create or update the file; one from a newer version is refused and left as it is, to the byte."""
    await asyncio.to_thread(_migrate_patiently, path, components)


def _migrate_patiently(path: Path, components: Sequence[Component]) -> None:
    """Begin again while another process is in the way: SQLite does not wait when it changes the journal's mode."""
    deadline = time.monotonic() + BUSY_TIMEOUT
    with storage_failures():
        while True:
            try:
                return _migrate(path, components)
            except sqlite3.OperationalError as error:
                if not is_busy(error) or time.monotonic() > deadline:
                    raise
            time.sleep(_PAUSE)


def _migrate(path: Path, components: Sequence[Component]) -> None:
    versions = _versions_on_disk(path)
    _refuse_newer(versions, components)
    if all(versions.get(component.name) == component.version for component in components):
        return
    make_private(path)
    with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT, isolation_level=None)) as connection:
        if _has_tables(connection):
            backup(connection, path)
        connection.executescript(DURABLE)
        for component in components:
            for name, function in component.functions.items():
                connection.create_function(name, 1, function, deterministic=True)
            for migration in component.migrations:
                _apply(connection, component, migration)


def _versions_on_disk(path: Path) -> dict[str, int]:
    """Read without leaving a trace: an ordinary connection would write side files next to the database."""
    if not path.exists():
        return {}
    # `immutable` ignores the write-ahead log and takes no locks: it serves when there is no log to read, and what it
    # finds broken may only have been in the middle of another process's write.
    if not _has_unread_log(path):
        with suppress(sqlite3.DatabaseError):
            return _read_versions(path, "immutable=1")
    return _read_versions(path, "mode=ro")


def _has_unread_log(path: Path) -> bool:
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except FileNotFoundError:
        return False


def _read_versions(path: Path, how: str) -> dict[str, int]:
    uri = f"{path.absolute().as_uri()}?{how}"
    with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT)) as connection:
        return _versions(connection) if _has_table(connection, "schema_version") else {}


def _refuse_newer(versions: dict[str, int], components: Sequence[Component]) -> None:
    for component in components:
        if versions.get(component.name, 0) > component.version:
            raise AppError(
                "Your todos were last saved by a newer version of this app, which this version cannot read. "
                "Nothing was changed. Install the newest version to go on.",
                status=503,
            )


def _apply(connection: sqlite3.Connection, component: Component, migration: Migration) -> None:
    connection.execute("BEGIN EXCLUSIVE")
    try:
        connection.execute(_CREATE_VERSIONS)
        # Asked under the lock: another process may have been here first.
        versions = _versions(connection)
        _refuse_newer(versions, [component])
        if versions.get(component.name, 0) < migration.version:
            _carry_out(connection, migration.sql)
            connection.execute(
                "INSERT INTO schema_version (component, version) VALUES (?, ?)"
                " ON CONFLICT (component) DO UPDATE SET version = excluded.version",
                (component.name, migration.version),
            )
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _carry_out(connection: sqlite3.Connection, script: str) -> None:
    # Not `executescript`, which commits first.
    for statement in _statements(script):
        connection.execute(statement)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise sqlite3.IntegrityError("The migration leaves references to rows that do not exist.")


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError(f"The last statement of the migration has no end: {statement!r}")


def _versions(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(connection.execute("SELECT component, version FROM schema_version").fetchall())


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is not None


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", (name,))
    return found.fetchone() is not None


def _version(file_name: str) -> int:
    match = _FILE_NAME.fullmatch(file_name)
    if match is None:
        raise ValueError(f"A migration is named like 0001_name.sql, not {file_name}.")
    return int(match[1])
