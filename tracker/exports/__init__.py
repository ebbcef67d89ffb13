"""Rows to files: what a column means (`columns`), and how rows are written (`files`)."""

from tracker.exports.columns import KINDS, Kind, rows
from tracker.exports.files import FORMATS, csv_chunks, json_text, jsonl_chunks, write

__all__ = [
    "FORMATS",
    "KINDS",
    "Kind",
    "csv_chunks",
    "json_text",
    "jsonl_chunks",
    "rows",
    "write",
]
