"""Who took part in what, as a network: places to draw it at, pairs, measures, files.

The costly part is done by `refresh`, after reading; a page only filters what is stored and places
what is new beside its neighbours. NetworkX, SciPy and igraph are imported in this room alone.
"""

from tracker.network.files import (
    LINK_COLUMNS,
    PAIR_COLUMNS,
    Line,
    graph_of,
    graphml,
    link_lines,
    node_link,
    pair_lines,
    write_graphml,
)
from tracker.network.places import LINKS, NODES, SIDE, Drawing, Node, Place, backbone, drawing
from tracker.network.store import measures, pairs, places_at, refresh, stored_places
from tracker.network.together import STRONGEST, Pair, together

__all__ = [
    "LINKS",
    "LINK_COLUMNS",
    "NODES",
    "PAIR_COLUMNS",
    "SIDE",
    "STRONGEST",
    "Drawing",
    "Line",
    "Node",
    "Pair",
    "Place",
    "backbone",
    "drawing",
    "graph_of",
    "graphml",
    "link_lines",
    "measures",
    "node_link",
    "pair_lines",
    "pairs",
    "places_at",
    "refresh",
    "stored_places",
    "together",
    "write_graphml",
]
