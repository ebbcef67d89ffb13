"""English, as the engines need it."""

from tracker.lang.en_session import SESSION
from tracker.lang.en_speech import SPEECH
from tracker.lang.en_tasks import TASKS
from tracker.lang.pack import Pack

PACK = Pack(lang="en", speech=SPEECH, tasks=TASKS, session=SESSION)
