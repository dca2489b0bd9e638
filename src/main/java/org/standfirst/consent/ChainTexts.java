package org.standfirst.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Sha256;

/** Reads the registers and notices that records name, one at a time. */
@Component
class ChainTexts {
    private final Database database;

    ChainTexts(Database database) {
        this.database = database;
    }

    /** A register, and the hash under which it lies. */
    record Text(String hash, String content) {
        boolean isAsItWas() {
            return Sha256.hex(content).equals(hash);
        }

        private static Text read(ResultSet row, int rowNumber) throws SQLException {
            return new Text(row.getString(1), row.getString(2));
        }
    }

    /** A notice, and the hash under which it lies. */
    record Seen(String hash, String language, String device, String page) {
        boolean isAsItWas() {
            return Sha256.hex(page).equals(hash)
                    && Device.read(device)
                            .filter(kind -> page.startsWith(Shown.head(language, kind)))
                            .isPresent();
        }

        private static Seen read(ResultSet row, int rowNumber) throws SQLException {
            return new Seen(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }

    /** The next by hash; empty begins with the first. */
    Optional<Text> registerAfter(String hash) {
        return database.sql("select hash, content from consent_register where hash > :hash order by hash limit 1")
                .param("hash", hash)
                .query(Text::read)
                .optional();
    }

    /** The next by hash; empty begins with the first. */
    Optional<Seen> noticeAfter(String hash) {
        return database.sql("""
                        select hash, language, device, page from consent_notice where hash > :hash
                        order by hash limit 1
                        """).param("hash", hash).query(Seen::read).optional();
    }

    /** A picture of it in Base64, where one was drawn. */
    Optional<String> picture(String notice) {
        return database.sql("select png from consent_picture where notice = :notice")
                .param("notice", notice)
                .query(String.class)
                .optional();
    }

    /** Whether a record between two others, these included, names a register. */
    boolean isRegisterNamed(String hash, long first, long last) {
        return isNamed(
                "select 1 from consent_choice where register = :hash and number between :first and :last limit 1",
                hash,
                first,
                last);
    }

    /** Whether a record between two others, these included, names a notice. */
    boolean isNoticeNamed(String hash, long first, long last) {
        return isNamed(
                "select 1 from consent_choice where notice = :hash and number between :first and :last limit 1",
                hash,
                first,
                last);
    }

    private boolean isNamed(String query, String hash, long first, long last) {
        return database.sql(query)
                .param("hash", hash)
                .param("first", first)
                .param("last", last)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The first record that names a register; 0 if none does. */
    long firstByRegister(String hash) {
        return first("select coalesce(min(number), 0) from consent_choice where register = :hash", hash);
    }

    /** The first record that names a notice; 0 if none does. */
    long firstByNotice(String hash) {
        return first("select coalesce(min(number), 0) from consent_choice where notice = :hash", hash);
    }

    private long first(String query, String hash) {
        return database.sql(query).param("hash", hash).query(Long.class).single();
    }

    /** The first record whose register is not there; 0 if there is none. */
    long firstWithoutRegister() {
        return database.sql("""
                        select coalesce(min(number), 0) from consent_choice
                        where not exists (select 1 from consent_register where consent_register.hash = register)
                        """).query(Long.class).single();
    }

    /** The first record whose notice is not there; 0 if there is none. */
    long firstWithoutNotice() {
        return database.sql("""
                        select coalesce(min(number), 0) from consent_choice
                        where not exists (select 1 from consent_notice where consent_notice.hash = notice)
                        """).query(Long.class).single();
    }
}
