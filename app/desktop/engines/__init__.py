"""One module per web view, each the only place that knows its toolkit; chosen and loaded by `window`."""
