"""Pieces of Kazakh patterns that several rules are built of."""

CLOSES = r"(?=\s*(?:[.,;:!?»\"…]|$|еді\b|болатын\b|екен\b))"
PAST = rf"(?:(?:(?:[ыі]?п)?[дт][ыі])(?!\w)|(?:ған|ген|қан|кен){CLOSES}(?:\s*(?:еді|болатын|екен))?)"
"""Finite forms; «қабылдаған күннен» goes on and is none."""
