"""From a source to rows: fetch, clean, segment, extract, resolve, store.

The steps do not import each other; `pipeline` puts them together and `records` holds what
travels between them.
"""
