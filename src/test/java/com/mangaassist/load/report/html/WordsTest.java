package com.mangaassist.load.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WordsTest {

    private static final Pattern SLOT = Pattern.compile("\\{\\w+}");

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSameSlots() {
        var english = Words.all().path("en");
        var japanese = Words.all().path("ja");
        var wrong = new ArrayList<String>();
        english.fieldNames().forEachRemaining(key -> {
            if (!slots(english.path(key).asText())
                    .equals(slots(japanese.path(key).asText()))) {
                wrong.add(key);
            }
        });

        assertThat(japanese.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(english::fieldNames);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWordThatTheScriptNamesExists() {
        var named = Pattern.compile("\\bt\\(\"([^\"]+)\"[,)]|\\bheading\\(\\d, \"([^\"]+)\"")
                .matcher(PageResource.script())
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(key -> key != null && !key.endsWith("."))
                .toList();

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(Words.english()).containsKeys(named.toArray(String[]::new));
    }

    private static List<String> slots(String text) {
        return List.copyOf(new TreeSet<>(
                SLOT.matcher(text).results().map(MatchResult::group).toList()));
    }
}
