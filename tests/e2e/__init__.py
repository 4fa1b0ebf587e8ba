"""The whole product, driven as a person would: real processes, a real browser, a real window."""
