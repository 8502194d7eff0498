package com.mangaassist.load.bedrock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.ModelId;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A request that the service must refuse. */
final class Malformed {

    private static final List<String> OPERATIONS =
            List.of("/invoke", "/invoke-with-response-stream", "/converse", "/converse-stream");

    private static final List<String> NUMBERS = List.of("1e400", "-1e400", "9".repeat(1_200), "1e-2", "-1", "1e19");

    private static final List<String> ESCAPES = List.of("%ZZ", "%", "%4", "%C3%28", "%E3%81", "%00", "%u0041", "a%0Db");

    private static final List<String> OTHER_METHODS =
            List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW");

    private static final String[] ILL_FORMED = {
        "\u00ff", "\u00c3(", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080"
    };

    private static final String[][] WRONG_IN_CLAUDE = {
        {"\"messages\":[", "\"messages\":[7,"},
        {"\"user\"", "{}"},
        {"\"user\"", "\"robot\""},
        {"\"bedrock-2023-05-31\"", "42"},
        {":16", ":\"sixteen\""},
        {":16", ":[]"},
        {":16", ":true"},
        {"\"あ𩸽\"", "5"},
        {"\"あ𩸽\"", "null"},
        {"\"あ𩸽\"", "{\"text\":1}"},
        {"\"あ𩸽\"", "[{\"type\":\"text\",\"text\":false}]"},
        {"\"あ𩸽\"", "[{\"type\":\"text\"}]"},
        {"\"あ𩸽\"", "[[]]"},
    };

    private static final String[][] WRONG_IN_CONVERSE = {
        {"\"messages\":[", "\"messages\":[7,"},
        {"\"user\"", "{}"},
        {"\"user\"", "\"robot\""},
        {":16", ":\"sixteen\""},
        {":16", ":[]"},
        {"\"あ𩸽\"", "5"},
        {"\"あ𩸽\"", "[]"},
        {"[{\"text\":\"あ𩸽\"}]", "\"text\""},
        {"[{\"text\":\"あ𩸽\"}]", "[null]"},
        {"[{\"text\":\"あ𩸽\"}]", "{}"},
        {"{\"maxTokens\":16}", "[1]"},
    };

    private final String kind;
    private final String method;
    private final String path;
    private final byte[] body;

    /** @param kind what is wrong with it */
    Malformed(String kind, String method, String path, byte[] body) {
        this.kind = kind;
        this.method = method;
        this.path = path;
        this.body = body;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    byte[] body() {
        return body;
    }

    /** All kinds in turn, each with chances of its own. */
    static Malformed draw(int number, SplittableRandom random) {
        boolean converse = random.nextBoolean();
        var operation = OPERATIONS.get((converse ? 2 : 0) + random.nextInt(2));
        var path = "/model/" + ModelId.HAIKU.value() + operation;
        var valid = valid(converse);
        return switch (number % 9) {
            case 0 -> new Malformed("truncated JSON", "POST", path, truncated(valid, random));
            case 1 -> new Malformed("deep nesting", "POST", path, nested(random));
            case 2 -> new Malformed("wrong type", "POST", path, wrong(valid, converse, random));
            case 3 -> new Malformed("invalid UTF-8", "POST", path, illFormed(valid, random));
            case 4 -> new Malformed("huge number", "POST", path, huge(valid, random));
            case 5 -> new Malformed("half a pair", "POST", path, utf8(valid.replace("あ", halfAPair(random))));
            case 6 -> new Malformed("bad escape", "POST", "/model/" + pick(ESCAPES, random) + operation, utf8(valid));
            case 7 -> new Malformed("garbage", "POST", path, garbage(random));
            default -> new Malformed("wrong method", pick(OTHER_METHODS, random), path, utf8(valid));
        };
    }

    static String valid(boolean converse) {
        return converse
                ? "{\"inferenceConfig\":{\"maxTokens\":16},\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"あ𩸽\"}]}]}"
                : "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":16,"
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"あ𩸽\"}]}";
    }

    private static byte[] truncated(String valid, SplittableRandom random) {
        var whole = utf8(valid);
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    private static byte[] garbage(SplittableRandom random) {
        var bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] nested(SplittableRandom random) {
        int depth = 1_001 + random.nextInt(50_000);
        return utf8(
                random.nextBoolean()
                        ? "{\"messages\":" + "[".repeat(depth) + "]".repeat(depth) + "}"
                        : "{\"messages\":" + "{\"a\":".repeat(depth));
    }

    private static byte[] wrong(String valid, boolean converse, SplittableRandom random) {
        var changes = converse ? WRONG_IN_CONVERSE : WRONG_IN_CLAUDE;
        var change = changes[random.nextInt(changes.length)];
        return utf8(valid.replace(change[0], change[1]));
    }

    private static byte[] illFormed(String valid, SplittableRandom random) {
        int at = valid.indexOf("あ");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(valid.substring(0, at)));
        bytes.writeBytes(ILL_FORMED[random.nextInt(ILL_FORMED.length)].getBytes(ISO_8859_1));
        bytes.writeBytes(utf8(valid.substring(at)));
        return bytes.toByteArray();
    }

    private static String halfAPair(SplittableRandom random) {
        return "\\u" + Integer.toHexString(0xD800 + random.nextInt(0x800));
    }

    private static byte[] huge(String valid, SplittableRandom random) {
        return utf8(valid.replace(":16", ":" + pick(NUMBERS, random)));
    }

    private static <T> T pick(List<T> among, SplittableRandom random) {
        return among.get(random.nextInt(among.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public String toString() {
        var text = new String(body, UTF_8);
        return kind + ": " + method + " " + path + " " + text.substring(0, Math.min(300, text.length()));
    }
}
