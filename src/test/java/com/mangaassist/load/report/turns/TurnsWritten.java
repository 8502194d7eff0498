package com.mangaassist.load.report.turns;

import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.report.Section;
import java.util.List;

/**
 * What became of a run's turns.
 *
 * @param dropped lines that the disk was too slow for
 */
public record TurnsWritten(long lines, long dropped) {

    /** The same in report.json and, where lines are missing, on the console. */
    public Section section() {
        var json = Json.newObject();
        json.put("name", TurnsFile.FILE_NAME).put("lines", lines).put("dropped", dropped);
        return new Section(
                "turns_file",
                json,
                dropped == 0
                        ? List.of()
                        : List.of(TurnsFile.FILE_NAME + " lacks " + dropped + " turns: the disk was too slow"));
    }
}
