package com.mangaassist.load.bedrock.server;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which operation a request is for. */
public final class Routes {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final List<Route> routes = new ArrayList<>();

    /**
     * Adds a route.
     *
     * @param template a path with parameters such as {@code /model/{modelId}/invoke}; one may hold slashes, as ARNs do
     */
    public Routes add(String method, String template, Operation operation) {
        var names =
                PARAMETER.matcher(template).results().map(name -> name.group(1)).toList();
        var pattern = Pattern.compile(PARAMETER.matcher(template).replaceAll("(.+)"));
        routes.add(new Route(method, pattern, names, operation));
        return this;
    }

    /** @throws BedrockException if no operation has this method and path */
    Match find(String method, String uri) {
        int query = uri.indexOf('?');
        var path = query < 0 ? uri : uri.substring(0, query);
        for (var route : routes) {
            if (route.method.equals(method)) {
                var matcher = route.pattern.matcher(path);
                if (matcher.matches()) {
                    var parameters = route.parameters(matcher);
                    if (query >= 0) {
                        addQuery(uri, parameters);
                    }
                    return new Match(route.operation, parameters);
                }
            }
        }
        throw BedrockException.of(ErrorType.UNKNOWN_OPERATION);
    }

    private static void addQuery(String uri, Map<String, String> parameters) {
        try {
            new QueryStringDecoder(uri)
                    .parameters()
                    .forEach((name, values) -> parameters.put("?" + name, values.get(0)));
        } catch (IllegalArgumentException badEscape) {
            throw BedrockException.validation("The query is not validly encoded.");
        }
    }

    record Match(Operation operation, Map<String, String> parameters) {}

    private record Route(String method, Pattern pattern, List<String> names, Operation operation) {

        Map<String, String> parameters(Matcher matcher) {
            var parameters = new HashMap<String, String>();
            for (int i = 0; i < names.size(); i++) {
                parameters.put(names.get(i), decoded(matcher.group(i + 1)));
            }
            return parameters;
        }

        private static String decoded(String raw) {
            try {
                return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException badEscape) {
                throw BedrockException.validation("The provided model identifier is invalid.");
            }
        }
    }
}
