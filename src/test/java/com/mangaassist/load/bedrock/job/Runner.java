package com.mangaassist.load.bedrock.job;

/** Asks a model for a whole answer, outside of any connection. */
@FunctionalInterface
public interface Runner {

    /**
     * Runs one request.
     *
     * @param body in the model's own format
     * @param batch whether it is billed at the price of a batch
     * @throws com.mangaassist.load.bedrock.error.BedrockException if it is refused
     */
    byte[] run(String modelId, byte[] body, boolean batch);
}
