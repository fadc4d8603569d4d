/* A TCP proxy before the PostgreSQL server of a URL that cuts the connection after so many bytes. */
#ifndef AUTOGEN_TESTS_PROXY_H
#define AUTOGEN_TESTS_PROXY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

typedef struct Proxy {
	pid_t pid;
	char *url; /* of the same database, through the proxy */
	volatile size_t *passed;
} Proxy;

/*
 * `limit` counts the bytes of both directions, 0: no end. At the limit both sides are closed, `reset` with a RST, and so is
 * whoever connects later. `pid` is 0 when the server cannot be reached by TCP or a socket's folder.
 */
Proxy proxy_start(void *mem, const char *url, size_t limit, bool reset);
void proxy_stop(Proxy *proxy);

#endif
