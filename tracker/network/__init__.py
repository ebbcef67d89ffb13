"""Who took part in what, as a network: places to draw it at, pairs, measures, files.

The costly part is done by `refresh`, after reading; a page only filters what is stored and places
what is new beside its neighbours. NetworkX, SciPy and igraph are imported in this room alone.
"""

from tracker.network.files import graph_of, graphml, node_link, write_graphml
from tracker.network.places import LINKS, NODES, SIDE, Drawing, Node, Place, backbone, drawing
from tracker.network.store import measures, pairs, refresh, stored_places
from tracker.network.together import STRONGEST, Pair, together

__all__ = [
    "LINKS",
    "NODES",
    "SIDE",
    "STRONGEST",
    "Drawing",
    "Node",
    "Pair",
    "Place",
    "backbone",
    "drawing",
    "graph_of",
    "graphml",
    "measures",
    "node_link",
    "pairs",
    "refresh",
    "stored_places",
    "together",
    "write_graphml",
]
