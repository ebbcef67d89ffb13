"""The script that draws figures in a browser, as it comes with the Python package."""

import gzip
import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files


@dataclass(frozen=True)
class Library:
    """Plotly's script for browsers, as it comes with the Python package."""

    name: str
    """Name of the file; another text has another name, so it may be kept for ever."""
    zipped: bytes
    guards: tuple[str, ...]
    """Ids of style elements that the script adds unless an element of that id is there."""

    def plain(self) -> bytes:
        """The script for the rare browser that takes no compressed one."""
        return gzip.decompress(self.zipped)


@lru_cache(maxsize=1)
def library() -> Library:
    """The script, compressed once a process."""
    script = files("plotly").joinpath("package_data", "plotly.min.js").read_bytes()
    digest = sha256(script).hexdigest()[:12]
    found = re.findall(rb'getElementById\("([0-9a-f]{64})"\)', script)
    return Library(
        f"plotly-{digest}.js",
        gzip.compress(script, 9, mtime=0),
        tuple(sorted({guard.decode() for guard in found})),
    )
