/* Words for the operations of a Change, the same in JSON and XML. */
#ifndef AUTOGEN_REPORT_OP_H
#define AUTOGEN_REPORT_OP_H

#include "diff.h"

extern const char *const op_words[CHANGE_RENAME + 1];

#endif
