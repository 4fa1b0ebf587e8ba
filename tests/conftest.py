"""What every test may use."""

pytest_plugins = ["tests.aimock.fixture"]
