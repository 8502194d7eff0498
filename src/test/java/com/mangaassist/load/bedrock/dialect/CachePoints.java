package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.answer.CachePoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The blocks of a request, and after which of them it says that what came so far is to be remembered. */
final class CachePoints {

    private final List<CachePoint> points = new ArrayList<>();
    private final Function<JsonNode, String> text;
    private String before = "";

    /** @param text of a block */
    CachePoints(Function<JsonNode, String> text) {
        this.text = text;
    }

    /** Adds blocks; a mark stands in the block itself, as {@code cache_control}, or in one of its own. */
    CachePoints add(JsonNode blocks) {
        for (var block : list(blocks)) {
            if (block.has("cachePoint")) {
                mark(block.path("cachePoint"));
            } else if (block.has("role") && block.path("content").isArray()) {
                before = block.path("role").asText();
                add(block.path("content"));
            } else {
                addBlock(block);
            }
        }
        return this;
    }

    /** Whether blocks, or contents of messages, say that something is to be remembered. */
    static boolean areIn(JsonNode blocks) {
        for (var block : list(blocks)) {
            if (block.has("cachePoint") || areIn(block.path("content"))) {
                return true;
            }
        }
        return false;
    }

    /** What there is up to the last mark; nothing if there is none. */
    List<CachePoint> points() {
        int end = points.size();
        while (end > 0 && points.get(end - 1).lasts().isZero()) {
            end--;
        }
        return points.subList(0, end);
    }

    private void addBlock(JsonNode block) {
        var bare = block.deepCopy();
        if (bare instanceof ObjectNode object) {
            object.remove("cache_control");
        }
        points.add(new CachePoint(hash(before + bare), text.apply(block), Duration.ZERO));
        before = "";
        if (block.has("cache_control")) {
            mark(block.path("cache_control"));
        }
    }

    private void mark(JsonNode mark) {
        if (!points.isEmpty()) {
            var last = points.remove(points.size() - 1);
            var lasts = mark.path("ttl").asText().equals("1h") ? CachePoint.ONE_HOUR : CachePoint.FIVE_MINUTES;
            points.add(new CachePoint(last.hash(), last.text(), lasts));
        }
    }

    /** FNV-1a, 64 bits of it: 32 would make one conversation pass for another. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static Iterable<JsonNode> list(JsonNode blocks) {
        return blocks.isArray() ? blocks : List.of();
    }
}
