"""Initial database schema import

Revision ID: 57f5d41c7200
Revises: 
Create Date: 2022-10-25 10:41:28.000000

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '57f5d41c7200'
down_revision = None
branch_labels = ('hotel',)
depends_on = None


def upgrade() -> None:
    op.create_table('guests',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )


def downgrade() -> None:
    op.drop_table('guests')
