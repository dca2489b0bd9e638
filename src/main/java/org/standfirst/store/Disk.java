package org.standfirst.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What makes writes outlast a power cut. Tests listen in on it. */
class Disk {
    static final Disk REAL = new Disk();

    /** Returns when the file's content is on disk. */
    void syncFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Returns when the names in a folder are on disk. */
    void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException notOurs) {
            // Who may not look into a folder did not make one in it; and Windows opens none.
        }
    }
}
