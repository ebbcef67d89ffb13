"""Pairs to each deputy's place among the others: by igraph where it is installed, else NetworkX."""

from collections.abc import Sequence
from typing import Any

from tracker.network.together import Pair

_EXACT = 500
"""Up to so many deputies NetworkX counts every shortest way; above it samples."""
_SEED = 1


def structure(
    people: Sequence[str], found: Sequence[Pair]
) -> tuple[str, bool, dict[str, float], dict[str, int]]:
    """Betweenness and groups of the strongest pairs, by igraph where it is installed."""
    try:
        import igraph
    except ImportError:
        engine, estimate, between, groups = _by_networkx(people, found)
    else:
        engine, estimate, between, groups = _by_igraph(igraph, people, found)
    groups.sort(key=lambda group: (-len(group), min(group)))
    return (
        engine,
        estimate,
        between,
        {person: n for n, group in enumerate(groups, start=1) for person in group},
    )


def _by_networkx(
    people: Sequence[str], found: Sequence[Pair]
) -> tuple[str, bool, dict[str, float], list[set[str]]]:
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(people)
    for p in found:
        graph.add_edge(p.first, p.second, weight=p.weight, length=1 / p.weight)
    estimate = len(people) > _EXACT
    between = nx.betweenness_centrality(
        graph, weight="length", k=100 if estimate else None, seed=_SEED
    )
    groups = nx.community.louvain_communities(graph, weight="weight", seed=_SEED) if people else []
    return "networkx", estimate, between, [set(group) for group in groups]


def _by_igraph(
    igraph: Any, people: Sequence[str], found: Sequence[Pair]
) -> tuple[str, bool, dict[str, float], list[set[str]]]:
    import random

    igraph.set_random_number_generator(random.Random(_SEED))
    number = {person: n for n, person in enumerate(people)}
    graph = igraph.Graph(n=len(people), edges=[(number[p.first], number[p.second]) for p in found])
    ways = max((len(people) - 1) * (len(people) - 2) / 2, 1)
    between = graph.betweenness(weights=[1 / p.weight for p in found] or None)
    groups = graph.community_leiden(
        objective_function="modularity", weights=[p.weight for p in found] or None, n_iterations=-1
    )
    return (
        "igraph",
        False,
        {person: between[n] / ways for person, n in number.items()},
        [{people[n] for n in group} for group in groups],
    )
