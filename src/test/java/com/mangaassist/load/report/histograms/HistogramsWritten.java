package com.mangaassist.load.report.histograms;

import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.report.Section;
import java.util.List;
import java.util.Optional;

/**
 * What became of a run's distributions.
 *
 * @param fault why lines are missing; empty if none are
 */
public record HistogramsWritten(long lines, Optional<String> fault) {

    /** The same in report.json and, where lines are missing, on the console. */
    public Section section() {
        var json = Json.newObject();
        json.put("name", HistogramsFile.FILE_NAME).put("lines", lines);
        fault.ifPresent(why -> json.put("fault", why));
        return new Section(
                "histograms_file",
                json,
                fault.map(why -> List.of(HistogramsFile.FILE_NAME + " is not whole, and no merge can use it: " + why))
                        .orElse(List.of()));
    }
}
