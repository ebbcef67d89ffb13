"""Some English words to the one they ask or order: what stands between the verb and «to do»."""

import re

PHRASE = re.compile(
    r"^\s*(?:also\s+)?(?:(?:on|upon|to)\s+)?(?P<name>(?!that\b)(?:(?:the|all|its|his|her)\s+)?[^\W\d_][\w’'-]*"
    r"(?:\s+(?!(?:to|in|at|with|by|from|who|that|which|as)\b|\d)[\w’'-]+){0,8})\s*$"
)
ARTICLE = re.compile(r"^(?:the|all|its|his|her)\s+", re.IGNORECASE)
NOBODY = re.compile(
    r"\b(?:it|them|him|her|us|me|you|he|she|they|we|who|what|whether|if|how|why|when|where|not|time|help|permission"
    r"|people|citizens|everyone|everybody|voters|residents|today|yesterday|once|again|journalists|reporters|parents|kazakhstanis|questions?"
    r"|attention|clarification|(?!assembly)[a-z]+ly|(?!working|monitoring|housing)[a-z]+ing)\b"
    r"|^(?:the\s+|an?\s+)?(?:creation|construction|introduction|preparation|restoration|development|establishment|reduction|inspection|audit|investigation|review|repair)\b",
    re.IGNORECASE,
)


def first_phrase(text: str, cases: tuple[str, ...]) -> tuple[int, int, str] | None:
    """Where the addressee stands in words that end at the infinitive, and its name.

    >>> first_phrase(" on the Supreme Audit Chamber ", ("acc",))
    (4, 29, 'Supreme Audit Chamber')
    """
    found = PHRASE.match(text)
    if "acc" not in cases or found is None or NOBODY.search(found["name"]):
        return None
    return found.start("name"), found.end("name"), ARTICLE.sub("", found["name"])
