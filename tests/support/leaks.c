/* Criterion's own process leaks a few bytes now and then when a test is skipped: LeakSanitizer is told whose they are. */
const char *__lsan_default_suppressions(void);

const char *__lsan_default_suppressions(void)
{
	return "leak:libcriterion\n";
}
