package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;

/** Finds text that is no Unicode; Jackson lets some of it pass, and no answer could repeat it. */
final class Unicode {

    private Unicode() {}

    /** Whether these are the bytes of a text: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
    static boolean isUtf8(byte[] bytes) {
        return ByteBufUtil.isText(Unpooled.wrappedBuffer(bytes), UTF_8);
    }

    /** Whether half of a pair stands alone somewhere, which only the escape of one half can bring about. */
    static boolean hasLoneSurrogates(byte[] source, JsonNode root) {
        return hasUnicodeEscapes(source) && hasLoneSurrogates(root);
    }

    private static boolean hasUnicodeEscapes(byte[] source) {
        for (int i = 1; i < source.length; i++) {
            if (source[i] == 'u' && source[i - 1] == '\\') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLoneSurrogates(JsonNode node) {
        if (node.isTextual()) {
            return isIllFormed(node.textValue());
        }
        for (var field : node.properties()) {
            if (isIllFormed(field.getKey()) || hasLoneSurrogates(field.getValue())) {
                return true;
            }
        }
        for (var element : elements(node)) {
            if (hasLoneSurrogates(element)) {
                return true;
            }
        }
        return false;
    }

    private static Iterable<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node : List.of();
    }

    private static boolean isIllFormed(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
