package com.mangaassist.load.bedrock.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TimelinesTest {

    private static final Timeline TIMELINE = new Timeline(1, 2, 3);

    private final Timelines timelines = new Timelines(2);

    @Test
    void aTimelineIsTakenOnce() {
        timelines.add("a", TIMELINE);

        assertThat(timelines.take("a")).contains(TIMELINE);
        assertThat(timelines.take("a")).isEmpty();
    }

    @Test
    void theOldestIsDroppedBeyondTheBound() {
        timelines.add("a", TIMELINE);
        timelines.add("b", TIMELINE);
        timelines.add("c", TIMELINE);

        assertThat(timelines.take("a")).isEmpty();
        assertThat(timelines.take("b")).isPresent();
        assertThat(timelines.take("c")).isPresent();
    }

    @Test
    void timeDoesNotRunBackwards() {
        assertThatThrownBy(() -> new Timeline(2, 1, 3)).hasMessageContaining("2, 1, 3");
    }
}
