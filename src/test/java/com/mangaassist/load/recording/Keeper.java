package com.mangaassist.load.recording;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.FixtureLibrary;
import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.fixture.TokenEstimator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Puts recordings into their folder, or shows what would change there. For one thread at a time. */
final class Keeper {

    private static final int CONTEXT_LINES = 2;

    private final Optional<FixtureLibrary> library;
    private final boolean dryRun;
    private final Map<String, Fixture> known = new HashMap<>();
    private final Map<String, Integer> tally = new TreeMap<>();
    private final PrintStream out;

    private Keeper(Optional<FixtureLibrary> library, boolean dryRun, PrintStream out) {
        this.library = library;
        this.dryRun = dryRun;
        this.out = out;
    }

    /** @throws IllegalArgumentException if it is no folder, or listing all faults of what is in it already */
    static Keeper of(Recording.Album album, PrintStream out) {
        if (Files.exists(album.folder()) && !Files.isDirectory(album.folder())) {
            throw new IllegalArgumentException(
                    "recordings: \"" + album.folder() + "\" is not allowed; expected a folder");
        }
        var existing = Files.isDirectory(album.folder()) || !album.dryRun()
                ? Optional.of(opened(album))
                : Optional.<FixtureLibrary>empty();
        var keeper = new Keeper(existing, album.dryRun(), out);
        existing.ifPresent(library -> library.list().forEach(fixture -> keeper.known.put(key(fixture), fixture)));
        return keeper;
    }

    private static FixtureLibrary opened(Recording.Album album) {
        try {
            Files.createDirectories(album.folder());
            return FixtureLibrary.open(album.folder(), TokenEstimator.bpe(), FixtureLibrary.SEED);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("recordings: cannot make the folder " + album.folder(), unwritable);
        }
    }

    private static String key(Fixture fixture) {
        return fixture.asked().promptHash() + " " + fixture.asked().model();
    }

    /** Keeps what comes unless the folder has a better one; whatever fails on the way, the exchange is counted. */
    void keep(Supplier<Fixture> recording) {
        try {
            keep(recording.get());
        } catch (UnrecordableException unrecordable) {
            pass(unrecordable.reason());
        } catch (IllegalArgumentException | UncheckedIOException failed) {
            pass(String.valueOf(failed.getMessage()));
        } catch (RuntimeException | Error unexpected) {
            pass(unexpected.toString());
        }
    }

    private void keep(Fixture fixture) {
        var old = Optional.ofNullable(known.get(key(fixture)));
        var reason = old.flatMap(existing -> reasonToLeave(existing, fixture))
                .or(() -> library.flatMap(folder -> folder.objection(fixture)));
        if (reason.isPresent()) {
            count("left alone", fixture.id() + ": " + reason.get());
            return;
        }
        if (!dryRun) {
            library.orElseThrow().save(fixture);
        }
        known.put(key(fixture), fixture);
        count(old.isPresent() ? "changed" : "new", fixture.id() + "  " + Summary.of(fixture));
        if (dryRun) {
            diff(fixture.id() + ".json", old.map(Keeper::shown).orElse(""), shown(fixture));
        }
    }

    private static Optional<String> reasonToLeave(Fixture old, Fixture fixture) {
        if (!old.id().equals(fixture.id())) {
            return Optional.of(old.id() + " answers this question already");
        }
        boolean poorer = fixture.reply().timing().chunks().isEmpty()
                && !old.reply().timing().chunks().isEmpty();
        return poorer ? Optional.of("it has the times of a stream already") : Optional.empty();
    }

    private void pass(String reason) {
        count("not recorded", reason);
    }

    private void count(String what, String line) {
        tally.merge(what, 1, Integer::sum);
        out.println(what + "  " + line);
    }

    /** Without the times of pieces, which are never the same twice. */
    private static String shown(Fixture fixture) {
        var reply = fixture.reply();
        var untimed = new Fixture.Reply(reply.text(), reply.stopReason(), reply.usage(), Timing.DRAWN);
        return FixtureLibrary.json(new Fixture(fixture.id(), fixture.asked(), untimed, fixture.origin()));
    }

    private void diff(String name, String before, String after) {
        var old = before.lines().toList();
        var patch = DiffUtils.diff(old, after.lines().toList());
        UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, old, patch, CONTEXT_LINES)
                .forEach(out::println);
    }

    /** How many were new, changed, left alone and not recorded. */
    String summary() {
        var parts = List.of("new", "changed", "left alone", "not recorded").stream()
                .map(what -> tally.getOrDefault(what, 0) + " " + what)
                .toList();
        return String.join(", ", parts) + (dryRun ? " (dry run: nothing was written)" : "");
    }
}
