package com.mangaassist.load.bedrock.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Stands in for S3; beyond a bound the oldest objects are dropped. */
public final class ObjectStore {

    private static final long MOST_BYTES = 200_000_000;

    private final Map<String, byte[]> objects = new LinkedHashMap<>();
    private long bytes;

    public synchronized void put(String uri, byte[] content) {
        remove(uri);
        objects.put(uri, content);
        bytes += content.length;
        for (Iterator<String> oldest = objects.keySet().iterator(); bytes > MOST_BYTES && objects.size() > 1; ) {
            bytes -= objects.getOrDefault(oldest.next(), content).length;
            oldest.remove();
        }
    }

    public synchronized Optional<byte[]> get(String uri) {
        return Optional.ofNullable(objects.get(uri));
    }

    /** Stores a request's body as {@code s3://…}. */
    public Answer put(Call call) {
        put("s3://" + call.parameter("name"), call.body());
        return JsonAnswer.of(200, "{}".getBytes(UTF_8));
    }

    /** @throws BedrockException if there is no such object */
    public Answer get(Call call) {
        var uri = "s3://" + call.parameter("name");
        return JsonAnswer.of(
                200,
                get(uri).orElseThrow(() ->
                        new BedrockException(ErrorType.RESOURCE_NOT_FOUND, "There is no object " + uri + ".")));
    }

    private void remove(String uri) {
        var old = objects.remove(uri);
        bytes -= old == null ? 0 : old.length;
    }
}
