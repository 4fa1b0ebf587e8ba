"""What the built-in assistant says where there is no phrasebook; the default of `BaseChatKitServer.phrasebook`."""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import override

from app.assistant.builtin.phrasebook import Phrasebook, Say, ToolOutcome


class NoPhrases(Phrasebook):
    @override
    def understand(self, text: str, history: Sequence[ToolOutcome]) -> Say:
        return Say("The built-in assistant has no commands here. Choose a language model in the settings.")

    @override
    def answer(self, text: str, outcomes: Sequence[ToolOutcome]) -> Say:
        return self.understand(text, outcomes)
