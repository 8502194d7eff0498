package com.mangaassist.load.bedrock.answer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The specification's {@code _hash_prompt}: the first 16 hexadecimal digits of the SHA-256 of the messages, written as
 * Python's {@code json.dumps(messages, sort_keys=True)} writes them. Blocks of text count as one text.
 */
public final class PromptHash {

    private static final int DIGITS = 16;

    private PromptHash() {}

    /** The hash of a conversation of one question. */
    public static String of(String prompt) {
        return of(List.of(new Inference.Message("user", prompt, 0)));
    }

    static String of(List<Inference.Message> messages) {
        var json = new StringBuilder("[");
        for (var message : messages) {
            json.append(json.length() > 1 ? ", " : "").append("{\"content\": ");
            quote(message.text(), json);
            json.append(", \"role\": ");
            quote(message.role(), json);
            json.append('}');
        }
        var digest = sha256().digest(json.append(']').toString().getBytes(US_ASCII));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\f' -> json.append("\\f");
                case '\b' -> json.append("\\b");
                default ->
                    json.append(
                            c >= ' ' && c <= '~'
                                    ? Character.toString(c)
                                    : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        json.append('"');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
