package org.standfirst.picture;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Knows which files of the store are named by a row, and so must stay. */
@Component
class NamedFiles {
    private final Database database;

    NamedFiles(Database database) {
        this.database = database;
    }

    /** Those of some files that are named; a few hundred may be asked for at once. */
    Set<String> among(Collection<String> files) {
        return new HashSet<>(
                database.sql("""
                        select file_name from picture where file_name in (:files)
                        union select file_name from attached_file where file_name in (:files)
                        union select file_name from rendition where file_name in (:files)
                        union select file_name from former_rendition where file_name in (:files)
                        union select file_name from former_file where file_name in (:files)
                        """).param("files", files).query(String.class).list());
    }

    /** Whether one is. */
    boolean contains(String file) {
        return !among(List.of(file)).isEmpty();
    }
}
