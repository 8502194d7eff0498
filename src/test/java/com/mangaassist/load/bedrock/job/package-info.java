/**
 * Work that is asked for now and fetched later: asynchronous invocations and batch jobs.
 *
 * <p>Both run through the same pipeline as any request. Where the service uses S3, the mock keeps objects in memory
 * under {@code s3://} names, to be put and got under {@code /__mock/objects/}.
 */
@NullMarked
package com.mangaassist.load.bedrock.job;

import org.jspecify.annotations.NullMarked;
