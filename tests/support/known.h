/* A test of what autogen does not do yet: skipped, unless AUTOGEN_TEST_KNOWN=1 asks for the failure. */
#ifndef AUTOGEN_TESTS_KNOWN_H
#define AUTOGEN_TESTS_KNOWN_H

#include <criterion/criterion.h>
#include <stdlib.h>

#define KNOWN_FAULT(words)                                                                                             \
	do {                                                                                                           \
		if (!getenv("AUTOGEN_TEST_KNOWN"))                                                                     \
			cr_skip_test("known fault: %s", words);                                                        \
	} while (0)

#endif
