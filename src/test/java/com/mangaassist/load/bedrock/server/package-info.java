/**
 * HTTP/1.1 and HTTP/2 with prior knowledge on one port: routes, bodies, errors, and frames written on time.
 *
 * <p>Nothing here waits: a reply is an answer with a due time, and the connection's own event loop writes it then. How
 * much a slow reader has not yet taken is bounded for each stream.
 */
@NullMarked
package com.mangaassist.load.bedrock.server;

import org.jspecify.annotations.NullMarked;
