/* The servers that autogen knows, and which one a URL means. */
#ifndef AUTOGEN_INTROSPECT_SERVER_H
#define AUTOGEN_INTROSPECT_SERVER_H

#include "session.h"

/* The server of a URL, libpq's "host=… dbname=…" among them; NULL, without an error, when it is no URL. */
const Server *server_of(const char *url);

#endif
