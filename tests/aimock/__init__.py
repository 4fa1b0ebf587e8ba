"""A model server for tests, over real HTTP; load the fixture with `pytest_plugins = ["tests.aimock.fixture"]`."""
