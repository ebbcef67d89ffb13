"""A Plotly figure to JSON, and what all figures have in common."""

import json
from typing import Any

LAYOUT: dict[str, Any] = {
    "template": "none",
    "paper_bgcolor": "rgba(0,0,0,0)",
    "plot_bgcolor": "rgba(0,0,0,0)",
    "hovermode": "closest",
    "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "xanchor": "left"},
}
GREY = "#7d8790"


def as_json(figure: Any) -> str:
    """Letters as they are: escapes would treble Cyrillic."""
    from plotly.utils import PlotlyJSONEncoder

    return json.dumps(
        figure.to_plotly_json(), cls=PlotlyJSONEncoder, ensure_ascii=False, separators=(",", ":")
    )
