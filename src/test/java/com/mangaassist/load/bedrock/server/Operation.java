package com.mangaassist.load.bedrock.server;

import com.mangaassist.load.bedrock.error.BedrockException;

/** What one route does. */
@FunctionalInterface
public interface Operation {

    /** @throws BedrockException to answer with an error of the service */
    Answer perform(Call call);
}
