/* Parts of model_load(): overlays and shorthands go, names come. */
#ifndef AUTOGEN_MODEL_EXPAND_H
#define AUTOGEN_MODEL_EXPAND_H

#include "model.h"

/* What the dialect's overlays say replaces what stands beside them; "false" and "said so" become unsaid. */
void schema_overlay(const Rules *rules, Schema *schema);

/* An identity on SQLite is what INTEGER PRIMARY KEY does; anything else would leave the column empty: a fault. */
void schema_check_identity(const Rules *rules, const Schema *schema, Faults *faults);

/* Attributes that the server lacks go; those whose loss would matter are faults. */
void schema_refuse(const Rules *rules, Schema *schema, Faults *faults);

/* Shorthands become the objects that they stand for, and unnamed objects get their names. */
void schema_expand(void *mem, const ModelOptions *options, Schema *schema, Faults *faults);

/* What does not hold together: duplicates, names that lead nowhere, contradictions. */
void schema_validate(void *mem, const ModelOptions *options, const Schema *schema, Faults *faults);

#endif
