/* The order of tables that refer to each other. */
#ifndef AUTOGEN_PLAN_ORDER_H
#define AUTOGEN_PLAN_ORDER_H

#include "plan.h"

/*
 * Sets `order` of the steps that create, alter and drop tables: a table after those that it refers to, and dropped before
 * them; otherwise by name. On a circle the key that closes it is detached: added last, dropped first.
 */
void order_tables(Plan *plan);

#endif
