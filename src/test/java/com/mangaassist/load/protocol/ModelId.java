package com.mangaassist.load.protocol;

import java.util.List;

/**
 * A Bedrock model id such as {@code anthropic.claude-3-haiku-20240307-v1:0}.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html">Supported models</a>
 */
public record ModelId(String value) {

    public static final ModelId SONNET = new ModelId("anthropic.claude-3-sonnet-20240229-v1:0");
    public static final ModelId HAIKU = new ModelId("anthropic.claude-3-haiku-20240307-v1:0");

    /** Of an answer that does not say who gave it. */
    public static final ModelId UNKNOWN = new ModelId("unknown");

    private static final List<String> FAMILIES = List.of("sonnet", "haiku", "opus");

    public ModelId {
        if (value.isBlank() || value.length() > 2048) {
            throw new IllegalArgumentException("a model id has 1 to 2048 characters: \"" + value + "\"");
        }
    }

    /** {@code sonnet}, {@code haiku} or {@code opus}; the whole id for any other model. */
    public String family() {
        return FAMILIES.stream().filter(value::contains).findFirst().orElse(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
