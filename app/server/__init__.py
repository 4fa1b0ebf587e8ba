"""The loopback web server: guard, routes, streams and the thread it runs in; built by the composition root."""
