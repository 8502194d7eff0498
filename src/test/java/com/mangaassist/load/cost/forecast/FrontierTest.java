package com.mangaassist.load.cost.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.forecast.Frontier.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FrontierTest {

    private static final Point HAIKU = new Point("all haiku", Usd.of("212.28"), 600);
    private static final Point ROUTED = new Point("routed", Usd.of("1959.21"), 1_700);
    private static final Point CACHED = new Point("routed, cached", Usd.of("1700"), 1_700);
    private static final Point SLOW = new Point("all haiku, far away", Usd.of("212.28"), 900);

    @Test
    void whatIsDearerAndNotFasterIsOffTheFrontier() {
        var frontier = new Frontier(List.of(ROUTED, CACHED, HAIKU, SLOW));

        assertThat(frontier.points()).filteredOn(frontier::holds).containsExactly(HAIKU);
    }

    @Test
    void whatIsDearerButFasterIsOnIt() {
        var far = new Frontier(List.of(ROUTED, CACHED, new Point("all haiku", Usd.of("212.28"), 2_000)));

        assertThat(far.points())
                .filteredOn(far::holds)
                .extracting(Point::name)
                .containsExactly("all haiku", "routed, cached");
    }

    @Test
    void twinsAreBothOnIt() {
        var twins = new Frontier(List.of(HAIKU, new Point("again", HAIKU.day(), HAIKU.p95Millis())));

        assertThat(twins.points()).allMatch(twins::holds);
    }
}
