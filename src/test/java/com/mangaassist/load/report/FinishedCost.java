package com.mangaassist.load.report;

import com.mangaassist.load.baseline.InvalidBaselineException;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.report.document.RunDocument;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * What is left of a run's money in its directory.
 *
 * @param usefulP95 milliseconds that all but a twentieth of the readers waited at most for a useful answer
 */
public record FinishedCost(String run, Statement statement, OptionalDouble usefulP95) {

    /**
     * Reads a run's {@code report.json}.
     *
     * @param prices to price it by, which need not be those of its day
     * @throws IllegalArgumentException naming file and field, if there is none, it is broken, or no ledger is in it
     */
    public static FinishedCost read(Path directory, PriceList prices) {
        var document = RunDocument.read(directory);
        var file = directory.resolve(RunDocument.FILE_NAME);
        try {
            var statement = LedgerJson.read(document.json().path("cost"), prices);
            if (statement.entries().isEmpty()) {
                throw new InvalidBaselineException(
                        file,
                        "cost.ledger",
                        "",
                        "at least one turn; the run measured none, or an older version wrote it");
            }
            var p95 = document.root().object("breakdown").object("total").number("useful_p95_ms");
            return new FinishedCost(document.run(), statement, p95);
        } catch (InvalidBaselineException known) {
            throw known;
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(file + ": cost: " + broken.getMessage(), broken);
        }
    }

    /** @throws com.mangaassist.load.cost.UnknownPriceException naming a model that answered and has no price */
    public void requirePrices() {
        statement.unpriced().forEach(statement.prices()::of);
    }
}
