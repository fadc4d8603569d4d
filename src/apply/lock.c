/* One runner at a time. */
#include <time.h>

#include "apply.h"
#include "mem.h"
#include "version.h"

static unsigned long long milliseconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (unsigned long long)now.tv_sec * 1000 + (unsigned long long)now.tv_nsec / 1000000;
}

static void nap(unsigned milliseconds)
{
	nanosleep(&(struct timespec){.tv_sec = milliseconds / 1000, .tv_nsec = (long)(milliseconds % 1000) * 1000000}, NULL);
}

bool apply_lock(void *mem, const Run *run, Error *error)
{
	enum { SHORTEST_NAP = 10, LONGEST_NAP = 200 };
	const SessionListener *listener = run->session->listener;
	const char *table = own_table_name(mem, run->session, run->table, run->table->name);
	unsigned long long began = milliseconds_now();
	bool told = false;

	for (unsigned pause = SHORTEST_NAP;; pause = pause * 2 < LONGEST_NAP ? pause * 2 : LONGEST_NAP) {
		void *scratch = mem_scratch(mem);
		bool taken;
		char *holder;
		if (!run->session->server->try_lock(scratch, run->session, table, &taken, &holder, error))
			return false;
		if (taken) {
			talloc_free(scratch);
			return true;
		}
		if (milliseconds_now() - began >= run->lock_wait) {
			fail(error, ERROR_LOCKED, "another runner is at work: %s", holder);
			fail_detail(error, "waited for %.1f s (lock_wait)", (double)run->lock_wait / 1000);
			return fail_hint(error, "let it finish, or end its connection; then run this again");
		}
		if (!told && pause >= SHORTEST_NAP * 4 && listener && listener->waiting) {
			listener->waiting(listener->to, holder, run->lock_wait);
			told = true;
		}
		talloc_free(scratch);
		nap(pause);
	}
}
