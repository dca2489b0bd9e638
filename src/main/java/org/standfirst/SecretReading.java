package org.standfirst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A secret among the settings: in the environment, in the file of settings, or in a file of its own; once. */
record SecretReading(Function<Setting, Optional<Settings.Given>> given, Setting secret, Setting file) {
    private static final long LARGEST = 4_096;

    /**
     * What it is.
     *
     * @param needing the setting that needs it
     * @param what it is called
     * @throws WrongSetting if it is given nowhere, twice, or can't be read
     */
    String secret(Settings.Given needing, String what) {
        Optional<Settings.Given> itself = given.apply(secret);
        Optional<Settings.Given> inFile = given.apply(file);
        if (itself.isPresent() == inFile.isPresent()) {
            throw new WrongSetting(needing.origin() + " needs " + what + ", once: in the environment variable "
                    + secret.variable() + ", or in a file: " + file.option() + " FILE");
        }
        return itself.map(Settings.Given::words).orElseGet(() -> read(inFile.orElseThrow()));
    }

    private static String read(Settings.Given given) {
        Path file = given.folder();
        try {
            if (Files.size(file) <= LARGEST) {
                String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
                if (!secret.isEmpty()) {
                    return secret;
                }
            }
        } catch (IOException _) {
            // Told below, together with files that hold no secret.
        }
        throw given.wrong("is no file with a secret that can be read");
    }
}
