package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.protocol.Json;
import java.util.List;
import java.util.Optional;

/** Which page of a list a query asks for, by {@code maxResults} and {@code nextToken}. */
public record Paging(Call call) {

    private static final int MOST = 1_000;

    /**
     * The page, and where the next one begins.
     *
     * @param list name of the member that holds it
     * @throws com.mangaassist.load.bedrock.error.BedrockException if the query is not valid
     */
    public ObjectNode page(String list, List<ObjectNode> all) {
        int size = number("maxResults", 1, MOST).orElse(MOST);
        int from = number("nextToken", 0, Integer.MAX_VALUE).orElse(0);
        var page = Json.newObject();
        page.putArray(list).addAll(all.subList(Math.min(from, all.size()), (int)
                Math.min((long) from + size, all.size())));
        if (from + (long) size < all.size()) {
            page.put("nextToken", Integer.toString(from + size));
        }
        return page;
    }

    private Optional<Integer> number(String name, int least, int most) {
        return call.query(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // Refused below, like a number out of range.
            }
            var constraints = new Constraints();
            constraints.add("'" + text + "'", name, "Member must have value between " + least + " and " + most);
            constraints.throwIfAny();
            return least;
        });
    }
}
