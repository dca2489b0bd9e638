package org.standfirst.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class AccessKeysTest {
    private static final Actor OPERATOR = new Actor.Program("test");

    private final TestParts parts;

    AccessKeysTest(DatabaseKind kind) {
        this.parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void aSecretLetsItsBearerInUntilTheKeyIsRevoked() {
        MintKey.Outcome.Minted minted = mint("desk");

        assertThat(use(minted.secret())).isEqualTo(new UseKey.Outcome.Admitted(minted.key()));
        assertThat(revoke("desk")).isEqualTo(new RevokeKey.Outcome.Revoked());
        assertThat(use(minted.secret())).isEqualTo(new UseKey.Outcome.Refused());
        assertThat(revoke("desk")).isEqualTo(new RevokeKey.Outcome.Unknown());
    }

    @Test
    void nothingElseLetsAnybodyIn() {
        String secret = mint("desk").secret();
        String hash = Secret.hash(secret);

        for (String guess : List.of(
                "",
                "sf_",
                hash,
                secret.substring(3),
                secret.substring(0, 45),
                secret + "A",
                secret.toUpperCase(java.util.Locale.ROOT),
                "sf_" + "A".repeat(43),
                "' or ''='")) {
            assertThat(use(guess)).as(guess).isEqualTo(new UseKey.Outcome.Refused());
        }
    }

    @Test
    void secretsAreLongAndAllDifferentAndCanBeRecognised() {
        String one = mint("one").secret();
        String other = mint("other").secret();

        assertThat(one).matches("sf_[A-Za-z0-9_-]{43}").isNotEqualTo(other);
    }

    @Test
    void theDatabaseDoesNotHoldTheSecret() {
        String secret = mint("desk").secret();

        String row = parts.get(Database.class)
                .sql("select * from access_key")
                .query()
                .singleRow()
                .toString();

        assertThat(row).contains(Secret.hash(secret)).doesNotContain(secret.substring(3, 20));
    }

    @Test
    void twoKeysInUseNeverShareAName() {
        mint("desk");

        assertThat(parts.get(MintKey.class).apply(new MintKey.Mint("desk", OPERATOR)))
                .isEqualTo(new MintKey.Outcome.NameTaken());
        revoke("desk");
        assertThat(use(mint("desk").secret())).isInstanceOf(UseKey.Outcome.Admitted.class);
        assertThat(parts.get(AccessKeys.class).all())
                .hasSize(2)
                .allMatch(key -> key.name().equals("desk"));
    }

    @Test
    void theDayOfItsLastUseIsNoted() {
        String secret = mint("desk").secret();
        assertThat(onlyKey().lastUsed()).isEmpty();

        use(secret);
        assertThat(onlyKey().lastUsed()).contains(LocalDate.now(ZoneOffset.UTC));

        set("last_used_on = '2026-01-31'");
        use(secret);
        assertThat(onlyKey().lastUsed()).contains(LocalDate.now(ZoneOffset.UTC));
        assertThat(onlyKey().revoked()).isEmpty();
    }

    @Test
    void theChangeLogNamesKeysByIdentifierAndNoSecret() {
        MintKey.Outcome.Minted minted = mint("desk");
        revoke("desk");

        List<Change> changes = parts.get(ChangeLog.class).after(0, 10);

        assertThat(changes).extracting(Change::verb).containsExactly("minted", "revoked");
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.subject())
                        .isEqualTo("key:" + minted.key().id()));
        assertThat(onlyKey().revoked()).isPresent();
    }

    @Test
    void oddNamesAreRefused() {
        for (String name : List.of("", " ", "-x", "a\nb", "a\u001b[31m", "x".repeat(61), "<b>")) {
            assertThat(parts.get(MintKey.class).apply(new MintKey.Mint(name, OPERATOR)))
                    .as(name)
                    .isEqualTo(new MintKey.Outcome.NotAName());
        }
        assertThat(parts.get(AccessKeys.class).all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void publishersAloneMakeAndTakeKeys(Role role) {
        Actor actor = new Actor.Staff(Id.fresh(), role);
        boolean may = role == Role.PUBLISHER;

        assertThat(parts.get(MintKey.class).apply(new MintKey.Mint("a", actor)) instanceof MintKey.Outcome.Minted)
                .isEqualTo(may);
        mint("b");
        assertThat(
                        parts.get(RevokeKey.class).apply(new RevokeKey.Revoke("b", actor))
                                instanceof RevokeKey.Outcome.Revoked)
                .isEqualTo(may);
    }

    private MintKey.Outcome.Minted mint(String name) {
        return (MintKey.Outcome.Minted) parts.get(MintKey.class).apply(new MintKey.Mint(name, OPERATOR));
    }

    private UseKey.Outcome use(String secret) {
        return parts.get(UseKey.class).apply(secret);
    }

    private RevokeKey.Outcome revoke(String name) {
        return parts.get(RevokeKey.class).apply(new RevokeKey.Revoke(name, OPERATOR));
    }

    private AccessKey onlyKey() {
        List<AccessKey> keys = parts.get(AccessKeys.class).all();
        assertThat(keys).hasSize(1);
        return keys.getFirst();
    }

    private void set(String assignment) {
        Database database = parts.get(Database.class);
        database.write(() -> {
            database.sql("update access_key set " + assignment).update();
        });
    }
}
