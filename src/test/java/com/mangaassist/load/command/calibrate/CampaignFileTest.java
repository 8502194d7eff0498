package com.mangaassist.load.command.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.config.Options;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CampaignFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatACalibrationWasToldIsKeptWithItsFirstSeed() {
        CampaignFile.write(folder, told("chat.calibrate", "x1.15=10"), 4711);

        assertThat(CampaignFile.read(folder).given())
                .isEqualTo(Map.of("chat.calibrate", "x1.15=10", "chat.seed", "4711"));
    }

    @Test
    void aSeedThatWasGivenStays() {
        CampaignFile.write(folder, told("chat.seed", "5"), 4711);

        assertThat(CampaignFile.read(folder).given()).containsEntry("chat.seed", "5");
    }

    @Test
    void anotherFolderIsRefusedInOneLine() {
        assertThatThrownBy(() -> CampaignFile.read(folder))
                .hasMessage("-Dchat.calibrate.resume=" + folder
                        + " is not allowed; expected a calibration's folder with campaign.properties");
    }

    private static Options told(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return Options.of(properties);
    }
}
