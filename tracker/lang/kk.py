"""Kazakh, as the engines need it: always in Cyrillic letters, whatever the print."""

from tracker.lang.kk_session import SESSION
from tracker.lang.kk_speech import SPEECH
from tracker.lang.kk_tasks import TASKS
from tracker.lang.pack import Pack

PACK = Pack(lang="kk", speech=SPEECH, tasks=TASKS, session=SESSION)
