"""Russian, as the engines need it."""

from tracker.lang.pack import Pack
from tracker.lang.ru_session import SESSION
from tracker.lang.ru_speech import SPEECH
from tracker.lang.ru_tasks import TASKS

PACK = Pack(lang="ru", speech=SPEECH, tasks=TASKS, session=SESSION)
