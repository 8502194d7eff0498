package com.mangaassist.load.report.html;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium for tests, with a profile of its own. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> DRIVERS = List.of(
            "/usr/bin/chromedriver",
            "/usr/lib/chromium-browser/chromedriver",
            "/usr/local/bin/chromedriver",
            "/opt/homebrew/bin/chromedriver");

    /** Held, so that its level is kept: it warns of a protocol version that nothing here needs. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isInstalled() {
        return first(BROWSERS).isPresent() && first(DRIVERS).isPresent();
    }

    /** @param profile an empty directory */
    static Browser start(Path profile) {
        SELENIUM.setLevel(Level.SEVERE);
        var options = new ChromeOptions();
        options.setBinary(first(BROWSERS).orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        var logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(first(DRIVERS).orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        var browser = new Browser(new ChromeDriver(service, options));
        browser.emulate("Page.addScriptToEvaluateOnNewDocument", Map.of("source", "localStorage.clear()"));
        browser.resize(1280, 900);
        return browser;
    }

    private static Optional<Path> first(List<String> paths) {
        return paths.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Opens the page as a person with this language and theme sees it for the first time. */
    void open(Path page, String language, String theme) {
        emulate("Emulation.setLocaleOverride", Map.of("locale", language));
        emulate(
                "Emulation.setUserAgentOverride",
                Map.of("userAgent", "test", "acceptLanguage", language.equals("ja") ? "ja,en" : "en,ja"));
        var features = Map.of("prefers-color-scheme", theme, "prefers-reduced-motion", "reduce").entrySet().stream()
                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                .toList();
        emulate("Emulation.setEmulatedMedia", Map.of("features", features));
        driver.manage().logs().get("browser");
        driver.manage().logs().get("performance");
        driver.get(page.toUri().toString());
    }

    void resize(int width, int height) {
        emulate(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void emulate(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** What the page's console said since it was opened. */
    List<String> console() {
        return entries("browser").toList();
    }

    /** What was asked for since the page was opened, the page itself included. */
    List<String> requests() {
        return entries("performance")
                .filter(entry -> entry.contains("\"Network.requestWillBeSent\""))
                .map(entry -> entry.replaceAll("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private Stream<String> entries(String log) {
        return driver.manage().logs().get(log).getAll().stream().map(LogEntry::getMessage);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
