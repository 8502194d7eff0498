package com.mangaassist.load.config;

import com.mangaassist.load.protocol.Transport;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** In which shares the transports carry turns, for example {@code ws=60,sse=20,http=20}; the sum is free. */
public record TransportMix(Map<Transport, Integer> shares) {

    public TransportMix {
        if (shares.values().stream().anyMatch(share -> share < 0 || share > 1000)
                || shares.values().stream().allMatch(share -> share == 0)) {
            throw new IllegalArgumentException("shares must be 0 to 1000, at least one above 0: " + shares);
        }
        var used = new EnumMap<Transport, Integer>(Transport.class);
        shares.forEach((transport, share) -> {
            if (share > 0) {
                used.put(transport, share);
            }
        });
        shares = Map.copyOf(used);
    }

    /** In words, for one who wished otherwise. */
    static String allowed(Set<Transport> possible) {
        return possible.size() == Transport.values().length
                ? "shares such as ws=60,sse=20,http=20, at least one above 0"
                : "shares of what the target can: "
                        + possible.stream().map(Transport::id).sorted().collect(Collectors.joining(", "));
    }

    /** The same without the others. */
    TransportMix only(Set<Transport> possible) {
        return new TransportMix(shares.entrySet().stream()
                .filter(share -> possible.contains(share.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static TransportMix parse(String text) {
        var shares = new EnumMap<Transport, Integer>(Transport.class);
        for (var part : text.split(",", -1)) {
            var pair = part.split("=", -1);
            if (pair.length != 2) {
                throw new IllegalArgumentException("not a share: " + part);
            }
            var transport = Transport.valueOf(pair[0].strip().toUpperCase(Locale.ROOT));
            if (shares.put(transport, Integer.valueOf(pair[1].strip())) != null) {
                throw new IllegalArgumentException("named twice: " + transport);
            }
        }
        return new TransportMix(shares);
    }
}
