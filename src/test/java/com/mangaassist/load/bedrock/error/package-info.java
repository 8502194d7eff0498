/**
 * What Bedrock Runtime answers when it refuses or fails.
 *
 * <p>Clients decide on the type and status whether to try again, and people search the web for the text: so types,
 * statuses and texts are those of the service.
 */
@NullMarked
package com.mangaassist.load.bedrock.error;

import org.jspecify.annotations.NullMarked;
