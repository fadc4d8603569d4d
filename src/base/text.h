/* Small questions about texts. A NULL text equals only NULL. */
#ifndef AUTOGEN_BASE_TEXT_H
#define AUTOGEN_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

bool text_same(const char *a, const char *b);
bool text_same_nocase(const char *a, const char *b);
bool text_starts(const char *text, const char *start);
bool text_ends(const char *text, const char *end);
bool text_in(const char *text, char *const *list, unsigned count);

/* Order of two texts byte by byte, NULL first: the order of everything that is sorted by name. */
int text_compare(const char *a, const char *b);

/* `text` without white space at both ends, in `mem`. */
char *text_trim(void *mem, const char *text);

/* The nearest of `words` to `word` by edit distance, or NULL when none is near enough to be meant. */
const char *text_nearest(const char *word, const char *const *words, unsigned count);

/* How many letters have to be changed, added or taken away, case aside; of words of at most 63 letters. */
unsigned text_distance(const char *a, const char *b);

/* "; did you mean "WORD"?" with that word, or "", in `mem`. */
char *text_suggest(void *mem, const char *word, const char *const *words, unsigned count);

/* A glob (fnmatch(3)) with `*` also over dots. */
bool text_matches(const char *text, const char *glob);

/* The texts of a list with `separator` between them. */
char *text_join(void *mem, char *const *list, unsigned count, const char *separator);

#endif
