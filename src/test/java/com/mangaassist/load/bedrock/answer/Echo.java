package com.mangaassist.load.bedrock.answer;

/** {@code [Mock claude] Response to: …}: the specification's answer to a prompt that it does not know. */
final class Echo implements AnswerSource {

    private static final int SHOWN = 100;

    @Override
    public Prepared answer(Question question) {
        var inference = question.inference();
        var asked = inference.conversation().question();
        return Prepared.plain(
                "[Mock " + maker(inference.model().id().value()) + "] Response to: " + start(asked) + "...");
    }

    private static String maker(String modelId) {
        var name = modelId.substring(modelId.lastIndexOf('.') + 1);
        int dash = name.indexOf('-');
        return dash < 0 ? name : name.substring(0, dash);
    }

    static String start(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN));
    }
}
