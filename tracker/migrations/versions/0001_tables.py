"""The tables, append-only from the first day."""

import sqlalchemy as sa
from alembic import op

import tracker.models

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alias",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "editor",
                "reading",
                name="recordorigin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("alias", schema=None) as batch_op:
        batch_op.create_index("ix_alias_folded", ["folded"], unique=False)
        batch_op.create_index("ix_alias_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_alias_slug", ["slug"], unique=False)
        batch_op.create_index(
            "uq_alias_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "body",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("name_ru", sa.String(), nullable=False),
        sa.Column("name_kk", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("successor", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "editor",
                "reading",
                name="recordorigin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("body", schema=None) as batch_op:
        batch_op.create_index("ix_body_id", ["id", "known_from"], unique=False)
        batch_op.create_index(
            "uq_body_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "chamber",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("name_ru", sa.String(), nullable=False),
        sa.Column("name_kk", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("successor", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "editor",
                "reading",
                name="recordorigin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("chamber", schema=None) as batch_op:
        batch_op.create_index("ix_chamber_id", ["id", "known_from"], unique=False)
        batch_op.create_index(
            "uq_chamber_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "convocation",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("chamber", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "editor",
                "reading",
                name="recordorigin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("convocation", schema=None) as batch_op:
        batch_op.create_index("ix_convocation_id", ["id", "known_from"], unique=False)
        batch_op.create_index(
            "uq_convocation_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "faction",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("chamber", sa.String(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("color", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "editor",
                "reading",
                name="recordorigin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("faction", schema=None) as batch_op:
        batch_op.create_index("ix_faction_id", ["id", "known_from"], unique=False)
        batch_op.create_index(
            "uq_faction_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "faction_name",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("faction", sa.String(), nullable=False),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "editor",
                "reading",
                name="recordorigin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("faction_name", schema=None) as batch_op:
        batch_op.create_index("ix_faction_name_faction", ["faction"], unique=False)
        batch_op.create_index("ix_faction_name_id", ["id", "known_from"], unique=False)
        batch_op.create_index(
            "uq_faction_name_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "membership",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organization", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "editor",
                "reading",
                name="recordorigin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index("ix_membership_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_membership_organization", ["organization"], unique=False)
        batch_op.create_index("ix_membership_person", ["person"], unique=False)
        batch_op.create_index(
            "uq_membership_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "person",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("family_ru", sa.String(), nullable=False),
        sa.Column("given_ru", sa.String(), nullable=False),
        sa.Column("patronymic_ru", sa.String(), nullable=False),
        sa.Column("family_kk", sa.String(), nullable=False),
        sa.Column("given_kk", sa.String(), nullable=False),
        sa.Column("patronymic_kk", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("gender", sa.String(), nullable=True),
        sa.Column("wikidata", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "editor",
                "reading",
                name="recordorigin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index("ix_person_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_person_merged_into", ["merged_into"], unique=False)
        batch_op.create_index(
            "uq_person_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "responsible",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("task_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("body_id", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("responsible", schema=None) as batch_op:
        batch_op.create_index("ix_responsible_body_id", ["body_id"], unique=False)
        batch_op.create_index("ix_responsible_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_responsible_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_responsible_task_id", ["task_id"], unique=False)
        batch_op.create_index(
            "uq_responsible_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "seat",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("chamber", sa.String(), nullable=False),
        sa.Column("convocation", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "editor",
                "reading",
                name="recordorigin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("seat", schema=None) as batch_op:
        batch_op.create_index("ix_seat_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_seat_person", ["person"], unique=False)
        batch_op.create_index(
            "uq_seat_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "session",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("chamber", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("is_sitting", sa.Boolean(), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("date_inferred", sa.Date(), nullable=True),
        sa.Column("faction", sa.String(), nullable=True),
        sa.Column("convocation", sa.String(), nullable=True),
        sa.Column("session_number", sa.String(), nullable=True),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("session", schema=None) as batch_op:
        batch_op.create_index("ix_session_date", ["date"], unique=False)
        batch_op.create_index("ix_session_id", ["id", "known_from"], unique=False)
        batch_op.create_index(
            "uq_session_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "shipped_file",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "text",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("sha256"),
    )
    op.create_table(
        "report",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("outlet", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("script", sa.String(), nullable=False),
        sa.Column("text_row", sa.Integer(), nullable=False),
        sa.Column("sha256_bytes", sa.String(), nullable=False),
        sa.Column("sha256_text", sa.String(), nullable=False),
        sa.Column("retrieved_at", tracker.models.Utc(), nullable=True),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column("own_words", sa.Boolean(), nullable=False),
        sa.Column("origin_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["text_row"],
            ["text.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.create_index("ix_report_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_report_origin_id", ["origin_id"], unique=False)
        batch_op.create_index("ix_report_text_row", ["text_row"], unique=False)
        batch_op.create_index(
            "uq_report_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "sentence",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("text_row", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["text_row"],
            ["text.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("sentence", schema=None) as batch_op:
        batch_op.create_index("uq_sentence", ["text_row", "position"], unique=True)

    op.create_table(
        "faction_mention",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("text_row", sa.Integer(), nullable=False),
        sa.Column("first_sentence", sa.Integer(), nullable=False),
        sa.Column("last_sentence", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column(
            "review_state",
            sa.Enum(
                "unreviewed",
                "accepted",
                "edited",
                "rejected",
                name="reviewstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("reviewed_at", tracker.models.Utc(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("faction_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["last_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["text_row"],
            ["text.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("faction_mention", schema=None) as batch_op:
        batch_op.create_index("ix_faction_mention_faction_id", ["faction_id"], unique=False)
        batch_op.create_index("ix_faction_mention_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_faction_mention_report_id", ["report_id"], unique=False)
        batch_op.create_index(
            "uq_faction_mention_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "mention",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("text_row", sa.Integer(), nullable=False),
        sa.Column("first_sentence", sa.Integer(), nullable=False),
        sa.Column("last_sentence", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column(
            "review_state",
            sa.Enum(
                "unreviewed",
                "accepted",
                "edited",
                "rejected",
                name="reviewstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("reviewed_at", tracker.models.Utc(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("is_deputy", sa.Boolean(), nullable=True),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("candidates", sa.JSON(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["last_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["text_row"],
            ["text.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("mention", schema=None) as batch_op:
        batch_op.create_index("ix_mention_folded", ["folded"], unique=False)
        batch_op.create_index("ix_mention_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_mention_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_mention_report_id", ["report_id"], unique=False)
        batch_op.create_index(
            "uq_mention_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "session_reading",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("text_row", sa.Integer(), nullable=False),
        sa.Column("first_sentence", sa.Integer(), nullable=False),
        sa.Column("last_sentence", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column(
            "review_state",
            sa.Enum(
                "unreviewed",
                "accepted",
                "edited",
                "rejected",
                name="reviewstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("reviewed_at", tracker.models.Utc(), nullable=True),
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("chamber", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("date_inferred", sa.Date(), nullable=True),
        sa.Column("date_rule", sa.String(), nullable=True),
        sa.Column("faction", sa.String(), nullable=True),
        sa.Column("convocation", sa.String(), nullable=True),
        sa.Column("session_number", sa.String(), nullable=True),
        sa.Column("chair_name", sa.String(), nullable=True),
        sa.Column("chair_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["last_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["text_row"],
            ["text.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("session_reading", schema=None) as batch_op:
        batch_op.create_index("ix_session_reading_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_session_reading_report_id", ["report_id"], unique=False)
        batch_op.create_index("ix_session_reading_session_id", ["session_id"], unique=False)
        batch_op.create_index(
            "uq_session_reading_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "speech",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("text_row", sa.Integer(), nullable=False),
        sa.Column("first_sentence", sa.Integer(), nullable=False),
        sa.Column("last_sentence", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column(
            "review_state",
            sa.Enum(
                "unreviewed",
                "accepted",
                "edited",
                "rejected",
                name="reviewstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("reviewed_at", tracker.models.Utc(), nullable=True),
        sa.Column("speaker_name", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column(
            "quotation",
            sa.Enum(
                "direct",
                "indirect",
                "mention",
                name="quotation",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("attribution_text", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["last_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["text_row"],
            ["text.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("speech", schema=None) as batch_op:
        batch_op.create_index("ix_speech_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_speech_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_speech_report_id", ["report_id"], unique=False)
        batch_op.create_index(
            "uq_speech_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "task",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("text_row", sa.Integer(), nullable=False),
        sa.Column("first_sentence", sa.Integer(), nullable=False),
        sa.Column("last_sentence", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column(
            "review_state",
            sa.Enum(
                "unreviewed",
                "accepted",
                "edited",
                "rejected",
                name="reviewstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("reviewed_at", tracker.models.Utc(), nullable=True),
        sa.Column(
            "type",
            sa.Enum(
                "order",
                "request",
                "decision",
                "undertaking",
                "progress",
                name="tasktype",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("set_by_name", sa.String(), nullable=True),
        sa.Column("set_by_person", sa.String(), nullable=True),
        sa.Column("set_by_body", sa.String(), nullable=True),
        sa.Column("due_text", sa.String(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("due_rule", sa.String(), nullable=True),
        sa.Column("number", sa.Float(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["last_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["text_row"],
            ["text.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.create_index("ix_task_due", ["due"], unique=False)
        batch_op.create_index("ix_task_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_task_report_id", ["report_id"], unique=False)
        batch_op.create_index("ix_task_set_by_body", ["set_by_body"], unique=False)
        batch_op.create_index("ix_task_set_by_person", ["set_by_person"], unique=False)
        batch_op.create_index(
            "uq_task_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )

    op.create_table(
        "task_update",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("task_id", sa.String(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "given",
                "in_progress",
                "done",
                "partly_done",
                "not_done",
                "withdrawn",
                "cannot_be_checked",
                name="taskstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "basis",
            sa.Enum(
                "nothing_found",
                "said_by_responsible",
                "confirmed_elsewhere",
                name="basis",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column(
            "reason_code",
            sa.Enum(
                "no_money",
                "law_not_passed",
                "priority_changed",
                "duty_holder_left",
                "body_dissolved",
                "not_specific",
                "other",
                name="reasoncode",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("report_id", sa.String(), nullable=True),
        sa.Column("text_row", sa.Integer(), nullable=True),
        sa.Column("first_sentence", sa.Integer(), nullable=True),
        sa.Column("last_sentence", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("evidence_url", sa.String(), nullable=True),
        sa.Column("evidence_sha256", sa.String(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("candidates", sa.JSON(), nullable=False),
        sa.Column(
            "review_state",
            sa.Enum(
                "unreviewed",
                "accepted",
                "edited",
                "rejected",
                name="reviewstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("reviewed_at", tracker.models.Utc(), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["last_sentence"],
            ["sentence.row"],
        ),
        sa.ForeignKeyConstraint(
            ["text_row"],
            ["text.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
    )
    with op.batch_alter_table("task_update", schema=None) as batch_op:
        batch_op.create_index("ix_task_update_id", ["id", "known_from"], unique=False)
        batch_op.create_index("ix_task_update_report_id", ["report_id"], unique=False)
        batch_op.create_index("ix_task_update_task_id", ["task_id"], unique=False)
        batch_op.create_index(
            "uq_task_update_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )


def downgrade() -> None:
    with op.batch_alter_table("task_update", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_task_update_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_task_update_task_id")
        batch_op.drop_index("ix_task_update_report_id")
        batch_op.drop_index("ix_task_update_id")

    op.drop_table("task_update")
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_task_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_task_set_by_person")
        batch_op.drop_index("ix_task_set_by_body")
        batch_op.drop_index("ix_task_report_id")
        batch_op.drop_index("ix_task_id")
        batch_op.drop_index("ix_task_due")

    op.drop_table("task")
    with op.batch_alter_table("speech", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_speech_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_speech_report_id")
        batch_op.drop_index("ix_speech_person_id")
        batch_op.drop_index("ix_speech_id")

    op.drop_table("speech")
    with op.batch_alter_table("session_reading", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_session_reading_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_session_reading_session_id")
        batch_op.drop_index("ix_session_reading_report_id")
        batch_op.drop_index("ix_session_reading_id")

    op.drop_table("session_reading")
    with op.batch_alter_table("mention", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_mention_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_mention_report_id")
        batch_op.drop_index("ix_mention_person_id")
        batch_op.drop_index("ix_mention_id")
        batch_op.drop_index("ix_mention_folded")

    op.drop_table("mention")
    with op.batch_alter_table("faction_mention", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_faction_mention_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_faction_mention_report_id")
        batch_op.drop_index("ix_faction_mention_id")
        batch_op.drop_index("ix_faction_mention_faction_id")

    op.drop_table("faction_mention")
    with op.batch_alter_table("sentence", schema=None) as batch_op:
        batch_op.drop_index("uq_sentence")

    op.drop_table("sentence")
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_report_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_report_text_row")
        batch_op.drop_index("ix_report_origin_id")
        batch_op.drop_index("ix_report_id")

    op.drop_table("report")
    op.drop_table("text")
    op.drop_table("shipped_file")
    with op.batch_alter_table("session", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_session_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_session_id")
        batch_op.drop_index("ix_session_date")

    op.drop_table("session")
    with op.batch_alter_table("seat", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_seat_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_seat_person")
        batch_op.drop_index("ix_seat_id")

    op.drop_table("seat")
    with op.batch_alter_table("responsible", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_responsible_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_responsible_task_id")
        batch_op.drop_index("ix_responsible_person_id")
        batch_op.drop_index("ix_responsible_id")
        batch_op.drop_index("ix_responsible_body_id")

    op.drop_table("responsible")
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_person_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_person_merged_into")
        batch_op.drop_index("ix_person_id")

    op.drop_table("person")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_membership_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_membership_person")
        batch_op.drop_index("ix_membership_organization")
        batch_op.drop_index("ix_membership_id")

    op.drop_table("membership")
    with op.batch_alter_table("faction_name", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_faction_name_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_faction_name_id")
        batch_op.drop_index("ix_faction_name_faction")

    op.drop_table("faction_name")
    with op.batch_alter_table("faction", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_faction_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_faction_id")

    op.drop_table("faction")
    with op.batch_alter_table("convocation", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_convocation_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_convocation_id")

    op.drop_table("convocation")
    with op.batch_alter_table("chamber", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_chamber_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_chamber_id")

    op.drop_table("chamber")
    with op.batch_alter_table("body", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_body_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_body_id")

    op.drop_table("body")
    with op.batch_alter_table("alias", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_alias_id",
            sqlite_where=sa.text("known_to IS NULL"),
            postgresql_where=sa.text("known_to IS NULL"),
        )
        batch_op.drop_index("ix_alias_slug")
        batch_op.drop_index("ix_alias_id")
        batch_op.drop_index("ix_alias_folded")

    op.drop_table("alias")
