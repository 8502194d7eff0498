package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with the members of a request, in the words that AWS uses for all its services:
 * {@code 1 validation error detected: Value null at 'messages' failed to satisfy constraint: Member must not be null}.
 */
public final class Constraints {

    private final List<String> failures = new ArrayList<>();

    public void requireThere(JsonNode value, String path) {
        if (value.isMissingNode() || value.isNull()) {
            add("null", path, "Member must not be null");
        }
    }

    /** Notes a failure if the number is there and outside. */
    public void requireRange(JsonNode value, String path, double least, double most) {
        if (value.isNumber() && value.asDouble() < least) {
            add(quoted(value), path, "Member must have value greater than or equal to " + plain(least));
        }
        if (value.isNumber() && value.asDouble() > most) {
            add(quoted(value), path, "Member must have value less than or equal to " + plain(most));
        }
    }

    /** Notes a failure if the text is there and none of these. */
    public void requireOneOf(JsonNode value, String path, List<String> allowed) {
        if (value.isTextual() && !allowed.contains(value.textValue())) {
            add(quoted(value), path, "Member must satisfy enum value set: " + allowed);
        }
    }

    public void add(String value, String path, String constraint) {
        failures.add("Value " + value + " at '" + path + "' failed to satisfy constraint: " + constraint);
    }

    public void throwIfAny() {
        if (!failures.isEmpty()) {
            throw BedrockException.validation(failures.size() + " validation error" + (failures.size() > 1 ? "s" : "")
                    + " detected: " + String.join("; ", failures));
        }
    }

    /** Refuses a value of the wrong type, which AWS does before it looks at constraints. */
    public static void requireType(JsonNode value, boolean fits, String wanted) {
        if (!value.isMissingNode() && !value.isNull() && !fits) {
            throw new BedrockException(ErrorType.SERIALIZATION, typeError(value, wanted));
        }
    }

    private static String typeError(JsonNode value, String wanted) {
        if (value.isContainerNode()) {
            return "Start of structure or map found where not expected.";
        }
        var found = value.isTextual() ? "STRING_VALUE" : value.isNumber() ? "NUMBER_VALUE" : "TRUE_VALUE";
        return found + " can not be converted to " + wanted;
    }

    private static String quoted(JsonNode value) {
        return "'" + value.asText() + "'";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
