#include "database.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "mem.h"
#include "text.h"

char *folder_create(void *mem)
{
	const char *base = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
	char *path = text_format(mem, "%s/autogen-test-XXXXXX", base);

	return mkdtemp(path) ? path : NULL;
}

void folder_remove(const char *path)
{
	char *command = text_format(NULL, "rm -rf '%s'", path);

	if (system(command) != 0)
		fprintf(stderr, "could not remove %s\n", path);
	talloc_free(command);
}

static Session *open_server(void *mem, const char *url)
{
	Error *error = error_new(mem);
	Session *session = postgresql.server->open(mem, url, OPEN_WRITE, NULL, error);

	if (!session)
		fprintf(stderr, "%s: %s\n", error->message, error->detail ? error->detail : "");
	return session;
}

char *database_create(void *mem, const Dialect *dialect)
{
	static unsigned number;
	const char *server = getenv("AUTOGEN_TEST_PG");
	Error *error = error_new(mem);

	if (dialect == &sqlite)
		return text_format(mem, "sqlite:///%s/test.db", folder_create(mem));
	if (!server) {
		fprintf(stderr, "skipped: AUTOGEN_TEST_PG names no PostgreSQL server\n");
		return NULL;
	}
	Session *session = open_server(mem, server);
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	char *name = text_format(mem, "autogen_test_%ld_%lld%09ld_%u", (long)getpid(), (long long)now.tv_sec, now.tv_nsec, number++);
	if (!session || !session->server->execute(session, text_format(mem, "CREATE DATABASE %s TEMPLATE template0", name), error)) {
		fprintf(stderr, "%s\n", error->message ? error->message : "no session");
		abort();
	}
	talloc_free(session);
	return text_format(mem, "%.*s/%s", (int)(strrchr(server, '/') - server), server, name);
}

void database_drop(void *mem, const Dialect *dialect, const char *url)
{
	Error *error = error_new(mem);

	if (dialect == &sqlite) {
		const char *path = url + strlen("sqlite:///");
		folder_remove(text_slice(mem, path, (size_t)(strrchr(path, '/') - path)));
		return;
	}
	Session *session = open_server(mem, getenv("AUTOGEN_TEST_PG"));
	if (session)
		session->server->execute(session, text_format(mem, "DROP DATABASE %s WITH (FORCE)", strrchr(url, '/') + 1), error);
	talloc_free(session);
}
