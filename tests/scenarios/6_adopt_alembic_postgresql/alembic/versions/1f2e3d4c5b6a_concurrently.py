"""Looks for tags fast

Revision ID: 1f2e3d4c5b6a
Revises: 0c3d81a0c9be
Create Date: 2022-10-30 10:41:28.000000

"""
from alembic import op

revision = '1f2e3d4c5b6a'
down_revision = '0c3d81a0c9be'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index('ix_guest_tags_tag', 'guest_tags', ['tag'], postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index('ix_guest_tags_tag', table_name='guest_tags', postgresql_concurrently=True)
