/*
 * An error: what failed, what is known about it and what to do.
 *
 * The function that meets a failure calls fail(); each caller that knows something new adds one line with
 * fail_while(). A function whose last parameter is an Error returns false or NULL when it failed and leaves the
 * Error filled; it never prints. An Error is made by error_new() and owns its texts.
 */
#ifndef AUTOGEN_BASE_ERROR_H
#define AUTOGEN_BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

typedef enum ErrorCode {
	ERROR_NONE,
	ERROR_USAGE,       /* the command line is wrong */
	ERROR_INPUT,       /* a file, a model or a revision is wrong */
	ERROR_UNSUPPORTED, /* understood, but this database or this version cannot do it */
	ERROR_DATABASE,    /* the server refused */
	ERROR_LOCKED,      /* a lock was not to be had in time: the same may work later */
	ERROR_OUTSIDE,     /* the statement cannot run inside a transaction */
	ERROR_SYSTEM,      /* the operating system refused */
} ErrorCode;

typedef struct Error {
	ErrorCode code;
	char *message; /* one line or, for faults of a file, one line a fault; no full stop */
	char *detail;  /* facts that do not fit in it, or NULL: PostgreSQL's DETAIL goes here */
	char *hint;    /* what to do about it, or NULL */
	size_t position; /* the byte, from 1, of the statement that the server means; 0: it does not say */
	char **context;
	unsigned context_count; /* innermost first */
} Error;

/* A pending-free error; `mem` owns it. */
Error *error_new(void *mem);

/* Makes it as new, so that the same Error can be used again after a failure that was dealt with. */
void error_clear(Error *error);

/* Always false, so that a function can `return fail(…)`. A second fail() on a pending error is a bug. */
bool fail(Error *error, ErrorCode code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Fails as another error did. Always false. */
bool error_copy(Error *error, const Error *from);

/* Adds facts or advice to a pending error. Always false. */
bool fail_detail(Error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool fail_hint(Error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Adds one line of context to a pending error. Always false. */
bool fail_while(Error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* fail() with the system's own words for errno after the message. */
bool fail_system(Error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
