#include "proxy.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mem.h"
#include "postgresql_session.h"

typedef struct Upstream {
	union {
		struct sockaddr any;
		struct sockaddr_un unix_domain;
		struct sockaddr_storage room;
	};
	socklen_t length;
} Upstream;

static bool find_upstream(void *mem, const char *url, Upstream *upstream)
{
	const char *host = postgresql_url_part(mem, url, "host"), *port = postgresql_url_part(mem, url, "port");
	struct addrinfo *found;

	port = port ? port : "5432";
	host = host ? host : "127.0.0.1";
	if (*host == '/') {
		const char *path = text_format(mem, "%s/.s.PGSQL.%s", host, port);
		upstream->unix_domain.sun_family = AF_UNIX;
		upstream->length = sizeof upstream->unix_domain;
		strncpy(upstream->unix_domain.sun_path, path, sizeof upstream->unix_domain.sun_path - 1);
		return true;
	}
	if (getaddrinfo(host, port, &(struct addrinfo){.ai_socktype = SOCK_STREAM}, &found) != 0)
		return false;
	memcpy(&upstream->any, found->ai_addr, found->ai_addrlen);
	upstream->length = found->ai_addrlen;
	freeaddrinfo(found);
	return true;
}

static bool write_all(int to, const char *bytes, size_t length)
{
	while (length) {
		ssize_t written = send(to, bytes, length, MSG_NOSIGNAL);
		if (written <= 0)
			return false;
		bytes += written;
		length -= (size_t)written;
	}
	return true;
}

/* False when a side has ended or the limit is reached. */
static bool forward(int from, int to, size_t limit, volatile size_t *passed)
{
	char bytes[8192];
	size_t most = limit && limit - *passed < sizeof bytes ? limit - *passed : sizeof bytes;
	ssize_t count = recv(from, bytes, most, 0);

	if (count <= 0 || !write_all(to, bytes, (size_t)count))
		return false;
	*passed += (size_t)count;
	return !limit || *passed < limit;
}

static void serve(int client, const Upstream *upstream, size_t limit, volatile size_t *passed)
{
	int server = socket(upstream->any.sa_family, SOCK_STREAM, 0);
	struct pollfd both[] = {{.fd = client, .events = POLLIN}, {.fd = server, .events = POLLIN}};
	bool open = (!limit || *passed < limit) && connect(server, &upstream->any, upstream->length) == 0;

	while (open && poll(both, 2, -1) > 0) {
		if (both[0].revents)
			open = forward(client, server, limit, passed);
		if (open && both[1].revents)
			open = forward(server, client, limit, passed);
	}
	close(server);
}

static void work(int listener, const Upstream *upstream, size_t limit, bool reset, volatile size_t *passed)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (;;) {
		int client = accept(listener, NULL, NULL);
		if (client < 0)
			continue;
		serve(client, upstream, limit, passed);
		if (reset)
			setsockopt(client, SOL_SOCKET, SO_LINGER, &(struct linger){.l_onoff = 1}, sizeof(struct linger));
		close(client);
	}
}

Proxy proxy_start(void *mem, const char *url, size_t limit, bool reset)
{
	Proxy proxy = {0};
	Upstream upstream = {0};
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t length = sizeof address;
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (!find_upstream(mem, url, &upstream) || listener < 0 || bind(listener, (struct sockaddr *)&address, length) != 0 ||
	    listen(listener, 8) != 0 || getsockname(listener, (struct sockaddr *)&address, &length) != 0)
		return proxy;
	void *shared = mmap(NULL, sizeof(size_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		return proxy;
	proxy.passed = shared;
	proxy.pid = fork();
	if (proxy.pid == 0)
		work(listener, &upstream, limit, reset, proxy.passed);
	close(listener);
	/* libpq lets the parameters of a URL override its parts. */
	proxy.url = text_format(mem, "%s%chost=127.0.0.1&port=%u", url, strchr(url, '?') ? '&' : '?', ntohs(address.sin_port));
	return proxy;
}

void proxy_stop(Proxy *proxy)
{
	if (proxy->pid > 0) {
		kill(proxy->pid, SIGKILL);
		waitpid(proxy->pid, NULL, 0);
		munmap((void *)proxy->passed, sizeof(size_t));
	}
	proxy->pid = 0;
}
