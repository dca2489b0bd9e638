package org.standfirst.account;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/** Keeps passkeys in the form in which Spring Security checks them. */
@Component
class PasskeyRecords implements UserCredentialRepository {
    private static final String SELECT = """
            select person_id, name, credential_id, public_key, attestation_object, signature_count, is_backup_eligible,
                is_backed_up, created_at
            from passkey
            """;

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    PasskeyRecords(Database database) {
        this.database = database;
    }

    /** What a device knows somebody by: nothing that says who they are. */
    static Bytes handle(Id<Person> person) {
        return new Bytes(person.value().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return database.sql(SELECT + "where credential_id = :credential")
                .param("credential", credentialId.toBase64UrlString())
                .query(PasskeyRecords::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return database.sql(SELECT + "where person_id = :person order by created_at")
                .param("person", person(userId))
                .query(PasskeyRecords::read)
                .list();
    }

    /** Part of the running transaction. */
    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            insert(record);
        } else {
            count(record);
        }
    }

    private void insert(CredentialRecord record) {
        database.sql("""
                        insert into passkey (
                            id, person_id, name, credential_id, public_key, attestation_object, signature_count,
                            is_backup_eligible, is_backed_up, created_at)
                        values (:id, :person, :name, :credential, :key, :attestation, :count, :eligible, :backed, :now)
                        """)
                .param("id", Id.fresh().value())
                .param("person", person(record.getUserEntityUserId()))
                .param("name", record.getLabel())
                .param("credential", record.getCredentialId().toBase64UrlString())
                .param("key", new Bytes(record.getPublicKey().getBytes()).toBase64UrlString())
                .param(
                        "attestation",
                        java.util.Objects.requireNonNull(record.getAttestationObject())
                                .toBase64UrlString())
                .param("count", record.getSignatureCount())
                .param("eligible", record.isBackupEligible() ? 1 : 0)
                .param("backed", record.isBackupState() ? 1 : 0)
                .param("now", clock.millis())
                .update();
    }

    /** Spring Security compares with the count of the beginning alone; a copy of the key shows by that of the last time. */
    private void count(CredentialRecord record) {
        int counted = database.sql("""
                        update passkey set signature_count = :count, used_at = :now
                        where credential_id = :credential
                            and (signature_count < :count or (signature_count = 0 and :count = 0))
                        """)
                .param("count", record.getSignatureCount())
                .param("now", clock.millis())
                .param("credential", record.getCredentialId().toBase64UrlString())
                .update();
        if (counted == 0) {
            throw new IllegalArgumentException("the passkey counts backwards: there is a copy of it");
        }
    }

    @Override
    public void delete(Bytes credentialId) {
        database.sql("delete from passkey where credential_id = :credential")
                .param("credential", credentialId.toBase64UrlString())
                .update();
    }

    private static String person(Bytes handle) {
        return new String(handle.getBytes(), StandardCharsets.UTF_8);
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .userEntityUserId(handle(new Id<>(row.getString(1))))
                .label(row.getString(2))
                .credentialId(Bytes.fromBase64(row.getString(3)))
                .publicKey(ImmutablePublicKeyCose.fromBase64(row.getString(4)))
                .attestationObject(Bytes.fromBase64(row.getString(5)))
                .signatureCount(row.getLong(6))
                .uvInitialized(true)
                .transports(Set.of())
                .backupEligible(row.getInt(7) == 1)
                .backupState(row.getInt(8) == 1)
                .created(Instant.ofEpochMilli(row.getLong(9)))
                .build();
    }
}
