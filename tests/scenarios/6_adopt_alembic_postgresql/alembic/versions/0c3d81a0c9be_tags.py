"""Adds guest_tags table

Revision ID: 0c3d81a0c9be
Revises: 7adee582ada3
Create Date: 2022-10-29 10:41:28.000000

"""
from alembic import op
import sqlalchemy as sa

revision = '0c3d81a0c9be'
down_revision = '7adee582ada3'
branch_labels = None
depends_on = None

REQUESTS = sa.table("guest_requests", sa.column("id", sa.Integer), sa.column("body", sa.Text))


def upgrade() -> None:
    op.create_table('guest_tags',
    sa.Column('guest_id', sa.Integer(), nullable=False),
    sa.Column('tag', sa.Text(), nullable=False),
    sa.Column('state', sa.Enum('open', 'done', name='tag_state'), server_default='open', nullable=False),
    sa.ForeignKeyConstraint(['guest_id'], ['guests.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('guest_id', 'tag')
    )
    op.bulk_insert(REQUESTS, [{"id": 2, "body": "late; please"}])
    op.execute("""
        CREATE FUNCTION tag_count(guest integer) RETURNS bigint LANGUAGE plpgsql AS $$
        BEGIN -- a body; with semicolons
            RETURN (SELECT count(*) FROM guest_tags WHERE guest_id = guest);
        END $$
    """)


def downgrade() -> None:
    op.execute("DROP FUNCTION tag_count")
    op.drop_table('guest_tags')
    op.execute("DROP TYPE tag_state")
    op.execute("DELETE FROM guest_requests WHERE id = 2")
