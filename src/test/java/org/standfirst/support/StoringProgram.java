package org.standfirst.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.standfirst.store.FileStore;

/** Stores files without end, on several threads, and says the name of each once it has been acknowledged. Made to be killed. */
public final class StoringProgram {
    private static final int THREADS = 4;
    private static final int MOST_BYTES = 3_000_000;

    private StoringProgram() {}

    /** Takes the data folder and the address of the store. */
    public static void main(String[] arguments) {
        FileStore store = FileStore.open(arguments[1], Path.of(arguments[0]));
        System.out.println("ready");
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random();
            new Thread(() -> store(store, random)).start();
        }
    }

    private static void store(FileStore store, Random random) {
        try {
            while (true) {
                byte[] content = new byte[random.nextInt(MOST_BYTES)];
                random.nextBytes(content);
                System.out.println(store.store(new ByteArrayInputStream(content), MOST_BYTES)
                        .name());
            }
        } catch (IOException failed) {
            System.err.println(failed);
            System.exit(1);
        }
    }
}
