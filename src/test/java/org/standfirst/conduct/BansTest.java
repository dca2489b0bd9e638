package org.standfirst.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** Who may not reply, by what they are known, and for how long. */
@OnBothDatabases
class BansTest {
    private final Instant now = Instant.now();
    private final Instant tomorrow = now.plus(Duration.ofDays(1));
    private final Instant nextWeek = now.plus(Duration.ofDays(7));

    private final ConductDesk desk;

    BansTest(DatabaseKind kind) {
        desk = new ConductDesk(kind);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsOutWhoeverComesFromANetworkByMailOrUnderAName() {
        Ban household = ban(network("192.0.2.7"), Optional.empty());
        Ban wide = ban(network("203.0.113.0/24"), Optional.empty());
        Ban six = ban(network("2001:db8:1:2::9"), Optional.empty());
        Ban mail = ban(new Ban.Target.OfMail("mark-of-ada"), Optional.empty());
        Ban name = ban(new Ban.Target.OfName("ada lund"), Optional.empty());

        assertThat(find("192.0.2.7", "", "")).contains(household);
        assertThat(find("::ffff:192.0.2.7", "", "")).contains(household);
        assertThat(find("203.0.113.200", "", "")).contains(wide);
        assertThat(find("2001:db8:1:2:ffff::1", "", "")).contains(six);
        assertThat(find("198.51.100.1", "mark-of-ada", "")).contains(mail);
        assertThat(find("198.51.100.1", "", "ada lund")).contains(name);
    }

    @Test
    void keepsNobodyElseOut() {
        ban(network("192.0.2.7"), Optional.empty());
        ban(new Ban.Target.OfMail("mark-of-ada"), Optional.empty());

        assertThat(find("192.0.2.8", "", "")).isEmpty();
        assertThat(find("2001:db8::1", "", "")).isEmpty();
        assertThat(find("198.51.100.1", "", "mark-of-ada")).isEmpty();
        assertThat(find("198.51.100.1", "192.0.2.7", "192.0.2.7")).isEmpty();
    }

    @Test
    void tellsWhetherWhoeverIsKnownByThatIsKeptOut() {
        Ban wide = ban(network("203.0.113.0/24"), Optional.empty());
        Ban name = ban(new Ban.Target.OfName("ada lund"), Optional.of(tomorrow));
        Bans bans = desk.get(Bans.class);

        assertThat(bans.find(network("203.0.113.9"), now)).contains(wide);
        assertThat(bans.find(network("203.0.113.0/24"), now)).contains(wide);
        assertThat(bans.find(network("203.0.0.0/16"), now)).isEmpty();
        assertThat(bans.find(new Ban.Target.OfName("ada lund"), now)).contains(name);
        assertThat(bans.find(new Ban.Target.OfName("ada lund"), tomorrow)).isEmpty();
        assertThat(bans.find(new Ban.Target.OfMail("ada lund"), now)).isEmpty();
    }

    @Test
    void endsByItself() {
        ban(network("192.0.2.7"), Optional.of(tomorrow));

        assertThat(find("192.0.2.7", "", "")).isPresent();
        assertThat(at(tomorrow, "192.0.2.7")).isEmpty();
        assertThat(desk.get(Bans.class).current(tomorrow)).isEmpty();
        assertThat(desk.get(Bans.class).past(tomorrow, 10)).hasSize(1);
    }

    @Test
    void tellsOfTheOneThatLastsLongest() {
        Ban forEver = ban(network("192.0.0.0/16"), Optional.empty());
        Ban week = ban(new Ban.Target.OfName("ada lund"), Optional.of(nextWeek));
        ban(network("192.0.2.7"), Optional.of(tomorrow));

        assertThat(find("192.0.2.7", "", "ada lund")).contains(forEver);
        lift(forEver);
        assertThat(find("192.0.2.7", "", "ada lund")).contains(week);
    }

    @Test
    void holdsOnTheNewestTermsAndOnce() {
        Ban before = ban(network("192.0.2.7"), Optional.empty());
        Ban newest = ban(network("192.0.2.7/32"), Optional.of(tomorrow));

        assertThat(desk.get(Bans.class).current(now)).containsExactly(newest);
        assertThat(desk.get(Bans.class).find(before.id()).orElseThrow().holds(now))
                .isFalse();
        assertThat(desk.get(Bans.class).past(now, 10)).extracting(Ban::id).containsExactly(before.id());
    }

    @Test
    void isLiftedAtOnceAndOnce() {
        Ban ban = ban(network("192.0.2.7"), Optional.empty());
        assertThat(find("192.0.2.7", "", "")).isPresent();

        assertThat(lift(ban)).isEqualTo(new LiftBan.Outcome.Lifted(ban));
        assertThat(find("192.0.2.7", "", "")).isEmpty();
        assertThat(lift(ban)).isEqualTo(new LiftBan.Outcome.Unknown());
    }

    @Test
    void needsAReasonATargetAndAnEndThatIsToCome() {
        for (BanReader.Order wrong : List.of(
                order(network("192.0.2.7"), " ", Optional.empty()),
                order(network("192.0.2.7"), "x".repeat(501), Optional.empty()),
                order(new Ban.Target.OfName(" "), "Spam", Optional.empty()),
                order(new Ban.Target.OfMail("x".repeat(201)), "Spam", Optional.empty()),
                order(network("192.0.2.7"), "Spam", Optional.of(now.minusSeconds(1))))) {
            assertThat(desk.get(BanReader.class).apply(wrong))
                    .as(wrong.toString())
                    .isInstanceOf(BanReader.Outcome.Invalid.class);
        }
        assertThat(desk.get(Bans.class).current(now)).isEmpty();
    }

    @Test
    void leavesNothingInTheLogByWhichSomebodyIsKnown() {
        lift(ban(network("192.0.2.7"), Optional.empty()));

        assertThat(desk.get(ChangeLog.class).after(0, 100))
                .filteredOn(change -> change.subject().startsWith("ban:"))
                .extracting(Change::verb, Change::detail)
                .containsExactly(tuple("made", "{\"kind\":\"network\"}"), tuple("lifted", "{}"));
    }

    @Test
    void asksTheDatabaseForNothingWhileNothingChanges() throws Exception {
        ban(network("192.0.2.7"), Optional.empty());
        desk.settle();
        find("192.0.2.7", "", "");
        // Behind the log's back: whoever asked would see it.
        Database database = desk.get(Database.class);
        database.write(() -> {
            database.sql("delete from ban").update();
        });

        assertThat(find("192.0.2.7", "", "")).isPresent();
    }

    @Test
    void forgetsByWhatTheBannedWereKnownOnceItIsLongOver() {
        Ban lifted = ban(network("192.0.2.7"), Optional.empty());
        lift(lifted);
        Ban ended = ban(new Ban.Target.OfName("ada lund"), Optional.of(tomorrow));
        Ban kept = ban(new Ban.Target.OfMail("mark"), Optional.empty());
        Instant later = now.plus(Duration.ofDays(Allowance.USUAL.networkDays()));

        assertThat(forget(later.minus(Duration.ofHours(1)))).isZero();
        assertThat(forget(later.plus(Duration.ofDays(2)))).isEqualTo(2);
        assertThat(desk.get(Bans.class).find(lifted.id())).isEmpty();
        assertThat(desk.get(Bans.class).find(ended.id())).isEmpty();
        assertThat(desk.get(Bans.class).current(now)).containsExactly(kept);
    }

    private int forget(Instant now) {
        return desk.get(ForgetBans.class).apply(new ForgetBans.Forget(now, new Actor.Program("test")));
    }

    private static Ban.Target network(String written) {
        return new Ban.Target.OfNetwork(AddressRange.parse(written).orElseThrow());
    }

    private static BanReader.Order order(Ban.Target target, String reason, Optional<Instant> until) {
        return new BanReader.Order(target, "", reason, until, ConductDesk.DESK);
    }

    private Ban ban(Ban.Target target, Optional<Instant> until) {
        return ((BanReader.Outcome.Banned) desk.get(BanReader.class).apply(order(target, "Spam", until))).ban();
    }

    private LiftBan.Outcome lift(Ban ban) {
        return desk.get(LiftBan.class).apply(new LiftBan.Lift(ban.id(), ConductDesk.DESK));
    }

    private Optional<Ban> find(String address, String mark, String name) {
        return desk.get(Bans.class).find(new Who(InetAddress.ofLiteral(address), mark, name), now);
    }

    private Optional<Ban> at(Instant moment, String address) {
        return desk.get(Bans.class).find(new Who(InetAddress.ofLiteral(address), "", ""), moment);
    }
}
