"""Steps of a curve to a figure."""

from collections.abc import Sequence

from tracker.charts.common import LAYOUT, as_json
from tracker.queries.fulfilment import Step


def curve(steps: Sequence[Step], last: int, says: str, days: str) -> str:
    """The figure as JSON: a share that grows by steps until the ``last`` day watched.

    ``says`` names the share, ``days`` the axis. Without steps the figure has no line.
    """
    import plotly.graph_objects as go

    axis = {"automargin": True, "fixedrange": True, "rangemode": "tozero"}
    figure = go.Figure(
        layout=LAYOUT
        | {
            "xaxis": axis | {"title": {"text": days}},
            "yaxis": axis | {"tickformat": ".0%", "range": [0, 1]},
            "height": 340,
            "margin": {"l": 8, "r": 16, "t": 8, "b": 8},
            "showlegend": True,
        }
    )
    if steps:
        shares = [step.share for step in steps]
        figure.add_scatter(
            x=[0, *(step.day for step in steps), last],
            y=[0.0, *shares, shares[-1]],
            mode="lines",
            name=says,
            line={"shape": "hv", "width": 2.5, "color": "#2f8a5b"},
            hovertemplate="%{x}: %{y:.1%}<extra></extra>",
        )
    return as_json(figure)
