"""The built-in assistant: an agents model without a network, fed by a use case's phrasebook."""
