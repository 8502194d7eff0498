/**
 * What the service {@code bedrock} tells of models and inference profiles, as against {@code bedrock-runtime}, which asks
 * them.
 *
 * <p>Many programs list the models before they call one, and infrastructure code makes application inference profiles; so
 * both must find here what the mock serves.
 */
@NullMarked
package com.mangaassist.load.bedrock.catalog;

import org.jspecify.annotations.NullMarked;
