#include "server.h"

#include <string.h>

#include "text.h"

static const Server *const servers[] = {&postgresql_server, &sqlite_server};

const Server *server_of(const char *url)
{
	for (size_t i = 0; i < sizeof servers / sizeof *servers; i++)
		for (const char *const *scheme = servers[i]->schemes; *scheme; scheme++)
			if (text_starts(url, *scheme))
				return servers[i];
	/* libpq's own form names at least one of these. */
	bool settings = strstr(url, "host=") || strstr(url, "dbname=") || strstr(url, "service=");
	return settings && !strstr(url, "://") ? &postgresql_server : NULL;
}
