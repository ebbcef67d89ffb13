"""How each language calls an inquiry of a deputy, for finding sentences that speak of one."""

PHRASES = (
    ("епутатск", "запрос"),
    ("епутаттық", "сауал"),
    ("eputattyq", "saual"),
    ("deput", "inquir"),
    ("parliamentary", "inquir"),
)
"""Parts of words that follow one another; without their first letter where it may be a capital."""
