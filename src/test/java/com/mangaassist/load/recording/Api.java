package com.mangaassist.load.recording;

/** Bedrock's two ways to ask a model; they differ in the names of their fields. */
enum Api {
    /** InvokeModel with a Claude message. */
    INVOKE("invoke", "invoke-with-response-stream"),
    CONVERSE("converse", "converse-stream");

    private final String whole;
    private final String streamed;

    Api(String whole, String streamed) {
        this.whole = whole;
        this.streamed = streamed;
    }

    boolean answersWhole(String operation) {
        return whole.equals(operation);
    }

    boolean streams(String operation) {
        return streamed.equals(operation);
    }
}
