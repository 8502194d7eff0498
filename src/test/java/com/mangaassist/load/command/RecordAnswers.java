package com.mangaassist.load.command;

import com.mangaassist.load.config.RecordSettings;
import com.mangaassist.load.recording.Recording;
import com.mangaassist.load.recording.RecordingProxy;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** {@code exec:java@record -Dchat.upstream=URL}: a proxy before real Bedrock that keeps its answers, until Ctrl-C. */
public final class RecordAnswers {

    private RecordAnswers() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var recorder = start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(recorder.summary())));
            System.out.println("recorder      " + recorder.url());
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException wrong) {
            System.err.println("error: " + wrong.getMessage());
            System.exit(1);
        }
    }

    private static RecordingProxy start() {
        var settings = RecordSettings.from(System.getProperties());
        var listen = new Recording.Listen(
                settings.endpoint().host(), settings.endpoint().port());
        var album = new Recording.Album(settings.folder(), settings.dryRun());
        return RecordingProxy.start(new Recording(settings.upstream(), listen, album), System.out);
    }
}
