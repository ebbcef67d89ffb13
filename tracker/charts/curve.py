"""Steps of curves to a figure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.charts.common import GREY, LAYOUT, as_json
from tracker.queries.fulfilment import Step


@dataclass(frozen=True)
class Line:
    """A share that grows by steps until the ``last`` day watched; ``dashed`` holds what nobody
    has reviewed too."""

    name: str
    steps: Sequence[Step]
    last: int
    dashed: bool = False


def curve(
    lines: Sequence[Line], days: str, shares: Mapping[float, str], separators: str = ". "
) -> str:
    """The figure as JSON, a line without steps left out.

    ``days`` names the axis, ``shares`` are the words of the shares that it marks.
    """
    import plotly.graph_objects as go

    axis = {"automargin": True, "fixedrange": True, "rangemode": "tozero"}
    marks = {"tickvals": list(shares), "ticktext": list(shares.values()), "range": [0, 1.02]}
    figure = go.Figure(
        layout=LAYOUT
        | {
            "xaxis": axis | {"title": {"text": days}, "tickformat": ",d"},
            "yaxis": axis | marks,
            "height": 340,
            "margin": {"l": 8, "r": 16, "t": 8, "b": 8},
            "showlegend": True,
            "separators": separators,
        }
    )
    for line in lines:
        if not line.steps:
            continue
        grown = [step.share for step in line.steps]
        look = {"color": GREY, "dash": "dash"} if line.dashed else {"color": "#2f8a5b"}
        figure.add_scatter(
            x=[0, *(step.day for step in line.steps), line.last],
            y=[0.0, *grown, grown[-1]],
            mode="lines",
            name=line.name,
            line={"shape": "hv", "width": 2.5} | look,
            hovertemplate="%{x:,d}: %{y:.1%}<extra>%{fullData.name}</extra>",
        )
    return as_json(figure)
