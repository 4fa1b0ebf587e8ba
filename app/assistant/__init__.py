"""Where answers come from: Azure OpenAI, OpenAI or a compatible endpoint, or the built-in assistant."""
