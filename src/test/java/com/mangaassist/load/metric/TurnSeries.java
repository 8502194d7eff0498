package com.mangaassist.load.metric;

import com.mangaassist.load.stats.Pairs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Single turns of a run by their request ids, so that two runs with the same seed can be compared turn by turn. Only a
 * run's first turns are kept: see {@link TurnLog}.
 *
 * @param turns by the request id's hash
 */
public record TurnSeries(Map<Integer, Turn> turns) {

    public static final TurnSeries EMPTY = new TurnSeries(Map.of());

    /** No time to first token. */
    static final int NONE = 0;

    private static final double MICROS_PER_MILLI = 1_000;

    /** One turn's times in microseconds; at least 1, but 0 for a time to first token that does not exist. */
    public record Turn(int latencyMicros, int ttftMicros) {}

    public TurnSeries {
        turns = Collections.unmodifiableMap(new TreeMap<>(turns));
    }

    public TurnSeries plus(TurnSeries other) {
        var all = new TreeMap<>(turns);
        all.putAll(other.turns);
        return new TurnSeries(all);
    }

    /** Latencies in milliseconds of the turns that both have. */
    public Pairs latencies(TurnSeries later) {
        return pairs(later, Turn::latencyMicros);
    }

    /** Times to first token in milliseconds of the turns that have one in both. */
    public Pairs timesToFirstToken(TurnSeries later) {
        return pairs(later, Turn::ttftMicros);
    }

    private Pairs pairs(TurnSeries later, ToIntFunction<Turn> time) {
        var common = turns.keySet().stream()
                .filter(later.turns::containsKey)
                .filter(key -> time.applyAsInt(turn(key)) != NONE && time.applyAsInt(later.turn(key)) != NONE)
                .toList();
        return Pairs.of(
                common.stream()
                        .mapToDouble(key -> time.applyAsInt(turn(key)) / MICROS_PER_MILLI)
                        .toArray(),
                common.stream()
                        .mapToDouble(key -> time.applyAsInt(later.turn(key)) / MICROS_PER_MILLI)
                        .toArray());
    }

    private Turn turn(Integer key) {
        return turns.getOrDefault(key, new Turn(NONE, NONE));
    }

    /** Compressed, in base64: about 12 characters a turn. */
    public String encoded() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(turns.size());
            for (var entry : turns.entrySet()) {
                out.writeInt(entry.getKey());
                out.writeInt(entry.getValue().latencyMicros());
                out.writeInt(entry.getValue().ttftMicros());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if the text is nothing of the kind
     */
    public static TurnSeries decode(String base64) {
        var turns = new TreeMap<Integer, Turn>();
        try (var in = new DataInputStream(new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(base64))))) {
            for (var left = in.readInt(); left > 0; left--) {
                turns.put(in.readInt(), new Turn(in.readInt(), in.readInt()));
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new IllegalArgumentException("not a compressed series of turns in base64", broken);
        }
        return new TurnSeries(turns);
    }
}
