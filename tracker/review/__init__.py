"""What people decide about records: every decision is told publicly and can be undone.

Decisions become versions like everything else (see `tracker.models`). All versions of one decision
bear its moment, see `acts`.
"""
