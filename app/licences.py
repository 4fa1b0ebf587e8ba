"""The Python packages the app is built on, with their licences; read for the settings page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageMetadata, PackageNotFoundError, distribution

_NAME = re.compile(r"[A-Za-z0-9._-]+")

REQUIRED = (
    "azure-identity",
    "desktop-notifier",
    "fastapi",
    "icalendar",
    "keyring",
    "openai",
    "openai-agents",
    "openai-chatkit",
    "platformdirs",
    "pystray",
    "python-dateutil",
    "python-xlib",
    "pywebview",
    "pyside6",
    "tzdata",
    "tzlocal",
    "uvicorn",
)
"""As the project declares them: a frozen app carries no metadata of its own."""


@dataclass(frozen=True, slots=True)
class Package:
    name: str
    version: str
    licence: str


def packages() -> list[Package]:
    """What is installed of what the app requires, and what that requires in turn; by name."""
    found: dict[str, Package] = {}
    wanted = list(REQUIRED)
    while wanted:
        name = wanted.pop()
        if name in found:
            continue
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            continue  # for another system, or an extra that is not used
        found[name] = Package(installed.metadata["Name"], installed.version, _licence(installed))
        wanted += [_normal(match.group()) for line in _required(installed) if (match := _NAME.match(line))]
    return sorted(found.values(), key=lambda package: package.name.lower())


def _required(installed: Distribution) -> list[str]:
    return [line for line in installed.requires or [] if "extra ==" not in line]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(installed: Distribution) -> str:
    """Its expression; else what its classifiers say; else the first line of what may be the whole text."""
    about = installed.metadata
    if expression := _field(about, "License-Expression"):
        return expression
    kinds = [line.rpartition("::")[2].strip() for line in about.get_all("Classifier") or [] if "License ::" in line]
    if kinds:
        return ", ".join(kinds)
    return (_field(about, "License") or "see its package").strip().partition("\n")[0][:80]


def _field(about: PackageMetadata, name: str) -> str | None:
    return next(iter(about.get_all(name) or []), None)
