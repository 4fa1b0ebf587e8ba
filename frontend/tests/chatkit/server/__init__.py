"""A small ChatKit server on the plain Python library with scripted answers, for the tests in the browser.

Run as `python -m frontend.tests.chatkit.server --dist DIR --port N`. The first word of a message chooses the
answer: see `answers/`, a module an area. To add one, write a function there and name it in the module's SCRIPTS.
"""
