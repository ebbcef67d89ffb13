"""Text to findings: people, bodies, session, speeches, tasks. No database, no web, no network."""
