"""Counted rows and drawn networks to Plotly figures, small enough for a telephone.

A figure carries only the words it is given, in the reader's language; the table beside it holds
every number. Colours of text and lines are set in the browser, from the page, so that one figure
serves light and dark. Plotly is imported in this room alone.
"""

from tracker.charts.bars import MOST, Bar, Cell, Part, Table, bars
from tracker.charts.curve import Line, curve
from tracker.charts.library import Library, library
from tracker.charts.network import BYTES, Group, Words, fitting, network

__all__ = [
    "BYTES",
    "MOST",
    "Bar",
    "Cell",
    "Group",
    "Library",
    "Line",
    "Part",
    "Table",
    "Words",
    "bars",
    "curve",
    "fitting",
    "library",
    "network",
]
