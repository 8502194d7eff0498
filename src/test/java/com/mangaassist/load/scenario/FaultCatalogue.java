package com.mangaassist.load.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.mangaassist.load.protocol.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The faults to try and what users must see of each, read from the file that tells the mock its faults: a fault that names
 * its {@code request} and says what to {@code expect} is tried. What needs no mock stands under {@code others}.
 *
 * @param recovery the goodput must be back so long after each fault's end
 */
public record FaultCatalogue(Duration recovery, List<FaultDrill> drills) {

    private static final Pattern EXPECTED = Pattern.compile("completed|(truncated|failed) .+");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    public FaultCatalogue {
        drills = List.copyOf(drills);
    }

    /** @throws IllegalArgumentException naming file, fault and field, if there is something wrong */
    public static FaultCatalogue read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException("fault catalogue " + file + ": " + wrong.getMessage(), wrong);
        }
    }

    static FaultCatalogue parse(String yaml) throws IOException {
        var root = new YAMLMapper().readTree(yaml);
        var drills = new ArrayList<FaultDrill>();
        for (var list : List.of("faults", "others")) {
            for (var fault : root.path(list)) {
                if (fault.has("expect")) {
                    drills.add(drill(fault));
                }
            }
        }
        requireDistinct(drills);
        var millis = root.path("recoverWithinMs").asLong(1_000);
        return new FaultCatalogue(Duration.ofMillis(millis), drills);
    }

    private static FaultDrill drill(JsonNode fault) {
        var name = required("request", fault.path("request").asText(""), NAME, "lower-case words with hyphens");
        var what = fault.path("what").asText("") + " " + fault.path("when").asText("");
        return new FaultDrill(
                name,
                what.strip(),
                transport(fault.path("transport").asText("ws")),
                fault.path("gateway").asText(""),
                fault.path("promptLength").asInt(0),
                required(
                        name + ": expect",
                        fault.path("expect").asText(""),
                        EXPECTED,
                        "completed, truncated CODE or failed CODE"));
    }

    private static Transport transport(String id) {
        return Arrays.stream(Transport.values())
                .filter(transport -> transport.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "transport: \"" + id + "\" is not allowed; expected ws, sse or http"));
    }

    private static String required(String field, String value, Pattern allowed, String words) {
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException(field + ": \"" + value + "\" is not allowed; expected " + words);
        }
        return value;
    }

    /** The mock knows a fault's requests by a part of their ids. */
    private static void requireDistinct(List<FaultDrill> drills) {
        for (var drill : drills) {
            if (drills.stream()
                            .filter(other -> other.name().contains(drill.name()))
                            .count()
                    > 1) {
                throw new IllegalArgumentException("request: \"" + drill.name()
                        + "\" is not allowed; expected a name that is no part of another's");
            }
        }
        if (drills.isEmpty()) {
            throw new IllegalArgumentException("expected faults with \"request\" and \"expect\"");
        }
    }
}
