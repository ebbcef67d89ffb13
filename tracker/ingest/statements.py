"""A stored report to what its sentences tell of earlier tasks: who speaks, when, of what."""

from collections.abc import Sequence

from sqlmodel import col, select

from tracker.db import DbSession, at
from tracker.ingest.likeness import StatementView
from tracker.ingest.task_index import Told, names_in, read_stems
from tracker.ingest.voices import Said, voice_of, voices
from tracker.lang.months import named_months
from tracker.lang.outcome import without_orders
from tracker.lang.press import origin_label
from tracker.lang.sides import side_of_name
from tracker.lang.stems import Stems
from tracker.models import Mention, Report, ReviewState, Sentence, Speech

_LEANING_WORDS = "этот эта это эти бұл осы this that these"
LEANS = frozenset(_LEANING_WORDS.split())
"""First words of sentences that tell of what the one before is about."""


class Page:
    """A report with its sentences and with who is named and who speaks where."""

    def __init__(self, db: DbSession, report: Report, told: Told) -> None:
        self.report = report
        self._told = told
        self.sentences: Sequence[Sentence] = db.exec(
            select(Sentence)
            .where(Sentence.text_row == report.text_row)
            .order_by(col(Sentence.position))
        ).all()
        source = origin_label("\n".join(sentence.words for sentence in self.sentences))
        self._source = side_of_name(source, report.lang) if source else None
        """The side whose press service the report passes on."""
        mentions = db.exec(
            select(Mention).where(
                Mention.report_id == report.id,
                at(Mention),
                Mention.review_state != ReviewState.rejected,
            )
        ).all()
        self._named = [(m.start, m.end, m.person_id) for m in mentions if m.person_id]
        self._hidden = names_in(db, [report.id])[report.id]
        offices = {m.name: m.role for m in mentions if m.role}
        speeches = db.exec(
            select(Speech)
            .where(
                Speech.report_id == report.id,
                at(Speech),
                Speech.review_state != ReviewState.rejected,
            )
            .order_by(col(Speech.start))
        )
        self._said = [
            Said(
                s.start,
                s.end,
                s.person_id,
                offices.get(s.speaker_name) or s.attribution_text or s.speaker_name,
            )
            for s in speeches
        ]
        self._voices = voices(self.sentences, self._said)

    def lang_at(self, place: int) -> str:
        """The language of the sentence that holds the character."""
        return self._sentence_at(place)[1]

    def statement(self, start: int, end: int, words: str) -> StatementView:
        """What the score sees of a stretch of the text."""
        here, lang = self._sentence_at(start)
        said = next((s for s in self._said if s.start < end and start < s.end), None)
        before = self._voices[here - 1] if here else None
        voice = voice_of(said, words, lang, before)
        sides = {voice.side} if voice else {self._source}
        if voice is None and (voice := self._voices[here]):
            sides.add(voice.side)
        named = {person for s, e, person in self._named if s < end and start < e}
        stems = self._stems(without_orders(words, lang), lang, start)
        leans = _first_word(words) in LEANS or len(stems.words) + len(stems.names) < 2
        return StatementView(
            words=stems,
            lang=lang,
            before=self._before(here) if leans else None,
            origin=self._told.origin,
            sitting=self._told.sitting,
            told=self._told.when.last,
            people=frozenset(named | ({said.person} if said and said.person else set())),
            speaker=voice.person if voice else None,
            sides=frozenset(side for side in sides if side),
            months=frozenset(named_months(words, lang)),
            faction=self._told.faction,
            chamber=self._told.chamber,
            start=start,
        )

    def _sentence_at(self, place: int) -> tuple[int, str]:
        for number, sentence in enumerate(self.sentences):
            if sentence.start <= place < sentence.end:
                return number, sentence.lang
        return 0, self.report.lang

    def _before(self, here: int) -> Stems | None:
        """The sentence before, of the same paragraph."""
        if not here or self.sentences[here - 1].paragraph != self.sentences[here].paragraph:
            return None
        earlier = self.sentences[here - 1]
        return self._stems(earlier.words, earlier.lang, earlier.start)

    def _stems(self, words: str, lang: str, start: int) -> Stems:
        end = start + len(words)
        hidden = [(s - start, e - start) for s, e in self._hidden if s < end and start < e]
        return read_stems(words, lang, self.report.script, hidden)


def _first_word(words: str) -> str:
    return next(iter(words.lower().split()), "").strip("«»\"'—–-")
