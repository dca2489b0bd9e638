package org.standfirst.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** SQLite itself, which the driver has in its jar, compiled for many machines. */
public final class SqliteLibrary {
    private SqliteLibrary() {}

    /**
     * Lays the one for this machine into a folder, for the driver's property {@code org.sqlite.lib.path}; without that it
     * unpacks it at every start. Where there is none for this machine, nothing is laid there.
     *
     * @throws IOException if it can't be written
     */
    public static void layInto(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (library != null) {
                Files.createDirectories(folder);
                Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
