"""What the chat servers of all use cases share: turns, streams, history, views; used by `app.usecases.base`."""
