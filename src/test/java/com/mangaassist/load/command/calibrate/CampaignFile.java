package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.config.InvalidOptionException;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Options;
import com.mangaassist.load.file.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a calibration was told, kept in its folder, so that an interrupted one can be gone on with. */
final class CampaignFile {

    private static final String NAME = "campaign.properties";

    private CampaignFile() {}

    /** @param seed of the first run, unless the options name one */
    static void write(Path folder, Options options, long seed) {
        var properties = new Properties();
        properties.setProperty(Option.SEED.id(), String.valueOf(seed));
        options.given().forEach(properties::setProperty);
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        AtomicFile.write(folder.resolve(NAME), text.toString());
    }

    /** @throws InvalidOptionException if the folder is no calibration's */
    static Options read(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new InvalidOptionException(Option.RESUME, folder.toString(), "a calibration's folder with " + NAME);
        }
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
        return Options.of(properties);
    }
}
