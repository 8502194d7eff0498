package com.mangaassist.load.protocol.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The forms that are ready, and those of a team's own. */
public final class ChatForms {

    /** MangaAssist's own gateway. */
    public static final String OURS = "ours";

    private static final List<String> READY = List.of("bedrock-chat", "chunk-complete");

    private ChatForms() {}

    /** Bedrock itself. */
    public static ChatForm bedrock() {
        return new BedrockForm();
    }

    public static ChatForm ours() {
        return new OwnForm();
    }

    /**
     * @param name {@code ours}, {@code bedrock-chat}, {@code chunk-complete}, or a mapping file
     * @param environment fills in {@code ${NAME}} in the messages
     * @throws IllegalArgumentException in one line that names the source, the field, and what is allowed
     */
    public static ChatForm named(String name, Map<String, String> environment) {
        if (name.equals(OURS)) {
            return ours();
        }
        return FormFile.parse(
                "chat.frames: " + name, READY.contains(name) ? ready(name) : read(Path.of(name)), environment);
    }

    private static String ready(String name) {
        try (var file = ChatForms.class.getResourceAsStream("/forms/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("/forms/" + name + ".yaml: not found on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("-Dchat.frames=" + file + " is not allowed; expected " + OURS + ", "
                    + String.join(", ", READY) + ", or a YAML file that can be read");
        }
    }
}
