"""Finds a registered use case by its name in the composition root."""

from __future__ import annotations

from importlib import import_module

from app.usecases.usecase import UseCase


def resolve(name: str) -> type[UseCase]:
    """The class behind `package.module:Class`; a TypeError where it is no use case."""
    module, _, attribute = name.partition(":")
    found = getattr(import_module(module), attribute)
    if not (isinstance(found, type) and issubclass(found, UseCase)):
        raise TypeError(f"{name} is registered as a use case and is none.")
    return found
