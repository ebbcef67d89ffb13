"""How long a test waits before it calls work endless."""

GUARD = 10.0
"""CPU seconds for 100 kB of hostile text. What is linear needs a second or less; what grows with
the square needs minutes: the wide margin keeps a busy machine from failing a test. How fast things
are is measured by `make bench`."""
