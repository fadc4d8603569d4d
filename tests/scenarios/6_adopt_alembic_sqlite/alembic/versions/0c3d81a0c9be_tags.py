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


def upgrade() -> None:
    op.create_table('guest_tags',
    sa.Column('guest_id', sa.Integer(), nullable=False),
    sa.Column('tag', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['guest_id'], ['guests.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('guest_id', 'tag')
    )
    op.add_column('guests', sa.Column('phone', sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column('guests', 'phone')
    op.drop_table('guest_tags')
