package com.mangaassist.load.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The commit that is checked out where this process runs. */
final class Commit {

    private Commit() {}

    /** Its short hash; empty where there is no git, or no repository. */
    static String current() {
        try {
            var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? answer : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
