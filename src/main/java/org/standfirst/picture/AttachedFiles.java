package org.standfirst.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;

/** Reads the files that are no pictures. */
@Component
public class AttachedFiles {
    private static final String COLUMNS =
            "select id, title, download_name, source_address, file_name, media_type, bytes from attached_file ";

    private final Database database;

    /** Reads from this database. */
    public AttachedFiles(Database database) {
        this.database = database;
    }

    /** The file of an identifier. */
    public Optional<AttachedFile> find(Id<AttachedFile> id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(AttachedFiles::read)
                .optional();
    }

    /** Files by identifier; those that are no more are left out. */
    public Map<Id<AttachedFile>, AttachedFile> find(Collection<Id<AttachedFile>> ids) {
        Map<Id<AttachedFile>, AttachedFile> found = new HashMap<>();
        ids.stream().distinct().forEach(id -> find(id).ifPresent(file -> found.put(id, file)));
        return found;
    }

    /** Those that have a file, by identifier, from the one after this on. */
    List<AttachedFile> withFile(String after, int most) {
        return database.sql(COLUMNS + "where id > :after and file_name is not null order by id limit :most")
                .param("after", after)
                .param("most", most)
                .query(AttachedFiles::read)
                .list();
    }

    private static AttachedFile read(ResultSet row, int number) throws SQLException {
        String fileName = row.getString(5);
        return new AttachedFile(
                new Id<>(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                fileName == null
                        ? Optional.empty()
                        : Optional.of(new StoredFile(fileName, row.getString(6), row.getLong(7))));
    }
}
