/**
 * A chat gateway as MangaAssist runs it: WebSocket, SSE and HTTP in front of Bedrock.
 *
 * <p>It stands where API Gateway and the orchestrator stand in production and calls Bedrock through the real AWS SDK,
 * so that a load test meets the same queues, limits and failure modes. One conversation model serves all three routes.
 */
@NullMarked
package com.mangaassist.load.gateway;

import org.jspecify.annotations.NullMarked;
