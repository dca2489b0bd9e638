package org.standfirst.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.account.Newcomer.backdate;
import static org.standfirst.account.Newcomer.come;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.people.Secret;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class AccountsTest {
    private final TestParts parts;

    AccountsTest(DatabaseKind kind) {
        this.parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void anInvitationMakesOneAccountAndSignsItsOwnerIn() {
        String secret = Newcomer.invite(parts, Role.AUTHOR).secret();

        var accepted = (AcceptInvitation.Outcome.Accepted) Newcomer.accept(parts, secret, "Ines Calder");

        assertThat(accepted.account().role()).isEqualTo(Role.AUTHOR);
        assertThat(sessions().resume(accepted.session()).orElseThrow().account())
                .isEqualTo(accepted.account());
        assertThat(Newcomer.accept(parts, secret, "Tom Reed")).isEqualTo(new AcceptInvitation.Outcome.Gone());
        assertThat(parts.get(Accounts.class).all()).containsExactly(accepted.account());
    }

    @Test
    void anInvitationIsGoneAfterSevenDays() {
        String secret = Newcomer.invite(parts, Role.AUTHOR).secret();
        backdate(parts, "invitation", "expires_at", Duration.ofDays(7));

        assertThat(Newcomer.accept(parts, secret, "Ines Calder")).isEqualTo(new AcceptInvitation.Outcome.Gone());
        assertThat(parts.get(Invitations.class).withSecret(secret)).isEmpty();
    }

    @Test
    void aWithdrawnInvitationLetsNobodyIn() {
        InviteStaff.Outcome.Invited invited = Newcomer.invite(parts, Role.AUTHOR);
        WithdrawInvitation.Withdraw request =
                new WithdrawInvitation.Withdraw(invited.invitation().id(), Newcomer.OPERATOR);

        assertThat(parts.get(WithdrawInvitation.class).apply(request))
                .isEqualTo(new WithdrawInvitation.Outcome.Withdrawn());
        assertThat(Newcomer.accept(parts, invited.secret(), "Ines Calder"))
                .isEqualTo(new AcceptInvitation.Outcome.Gone());
    }

    @Test
    void ofTwoWhoTakeUpOneInvitationAtOnceOneComesTooLate() {
        String secret = Newcomer.invite(parts, Role.AUTHOR).secret();

        List<AcceptInvitation.Outcome> outcomes = atOnce(
                () -> Newcomer.accept(parts, secret, "Ines Calder"), () -> Newcomer.accept(parts, secret, "Tom Reed"));

        assertThat(outcomes).hasAtLeastOneElementOfType(AcceptInvitation.Outcome.Accepted.class);
        assertThat(outcomes).contains(new AcceptInvitation.Outcome.Gone());
        assertThat(parts.get(Accounts.class).all()).hasSize(1);
    }

    @Test
    void ofTwoWhoTakeOneAddressAtOnceOneIsToldSo() {
        String one = Newcomer.invite(parts, Role.AUTHOR).secret();
        String other = Newcomer.invite(parts, Role.AUTHOR).secret();

        List<AcceptInvitation.Outcome> outcomes = atOnce(
                () -> Newcomer.accept(parts, one, "Ines Calder"), () -> Newcomer.accept(parts, other, "Ines Calder"));

        assertThat(outcomes).hasAtLeastOneElementOfType(AcceptInvitation.Outcome.Accepted.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(AcceptInvitation.Outcome.Invalid.class);
    }

    @Test
    void thePublisherWhoComesFirstWithdrawsEveryOtherLinkForTheFirst() {
        InviteStaff inviteStaff = parts.get(InviteStaff.class);
        String one = inviteStaff.inviteTheFirst();
        String other = inviteStaff.inviteTheFirst();

        Newcomer.accept(parts, one, "Ines Calder");

        assertThat(parts.get(Accounts.class).haveAPublisher()).isTrue();
        assertThat(Newcomer.accept(parts, other, "Tom Reed")).isEqualTo(new AcceptInvitation.Outcome.Gone());
    }

    @Test
    void theLastPublisherStaysOne() {
        Account ines = come(parts, "Ines Calder", Role.PUBLISHER).account();

        assertThat(change(ines, new ChangeAccount.Change.Become(Role.AUTHOR)))
                .isEqualTo(new ChangeAccount.Outcome.LastPublisher());
        assertThat(change(ines, new ChangeAccount.Change.Close())).isEqualTo(new ChangeAccount.Outcome.LastPublisher());

        come(parts, "Tom Reed", Role.PUBLISHER);
        assertThat(change(ines, new ChangeAccount.Change.Close())).isEqualTo(new ChangeAccount.Outcome.Changed());
    }

    @Test
    void twoPublishersCannotTakeEachOthersRoleAtOnce() {
        Account ines = come(parts, "Ines Calder", Role.PUBLISHER).account();
        Account tom = come(parts, "Tom Reed", Role.PUBLISHER).account();

        List<ChangeAccount.Outcome> outcomes = atOnce(
                () -> parts.get(ChangeAccount.class)
                        .apply(ines.person(), new ChangeAccount.Change.Become(Role.AUTHOR), tom.actor()),
                () -> parts.get(ChangeAccount.class)
                        .apply(tom.person(), new ChangeAccount.Change.Become(Role.AUTHOR), ines.actor()));

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new ChangeAccount.Outcome.Changed(), new ChangeAccount.Outcome.LastPublisher());
        assertThat(parts.get(Accounts.class).haveAPublisher()).isTrue();
    }

    @Test
    void onlyPublishersInviteAndChangeAccounts() {
        Account ines = come(parts, "Ines Calder", Role.PUBLISHER).account();
        Actor editor = come(parts, "Tom Reed", Role.EDITOR).account().actor();

        assertThat(parts.get(InviteStaff.class)
                        .apply(new InviteStaff.Invite("", "", Role.AUTHOR, Optional.empty(), editor)))
                .isEqualTo(new InviteStaff.Outcome.NotAllowed());
        assertThat(parts.get(ChangeAccount.class).apply(ines.person(), new ChangeAccount.Change.Close(), editor))
                .isEqualTo(new ChangeAccount.Outcome.NotAllowed());
    }

    @Test
    void closingAnAccountEndsItsSessionsAndOpeningItAgainBringsNoneBack() {
        Newcomer tom = come(parts, "Tom Reed", Role.AUTHOR);

        change(tom.account(), new ChangeAccount.Change.Close());
        assertThat(sessions().resume(tom.session())).isEmpty();

        change(tom.account(), new ChangeAccount.Change.Reopen());
        assertThat(sessions().resume(tom.session())).isEmpty();
    }

    @Test
    void aSessionEndsAfterAFortnightWithoutASign() {
        Newcomer tom = come(parts, "Tom Reed", Role.AUTHOR);

        backdate(parts, "staff_session", "seen_at", StaffSessions.IDLE.minusMinutes(1));
        assertThat(sessions().resume(tom.session())).isPresent();

        backdate(parts, "staff_session", "seen_at", StaffSessions.IDLE);
        assertThat(sessions().resume(tom.session())).isEmpty();
    }

    @Test
    void aSessionEndsAfterNinetyDaysHoweverMuchItIsUsed() {
        Newcomer tom = come(parts, "Tom Reed", Role.AUTHOR);

        backdate(parts, "staff_session", "expires_at", StaffSessions.LONGEST.minusMinutes(1));
        assertThat(sessions().resume(tom.session())).isPresent();

        backdate(parts, "staff_session", "expires_at", Duration.ofMinutes(1));
        assertThat(sessions().resume(tom.session())).isEmpty();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Newcomer tom = come(parts, "Tom Reed", Role.AUTHOR);
        Newcomer ines = come(parts, "Ines Calder", Role.PUBLISHER);

        assertThat(parts.get(EndSession.class)
                        .apply(new EndSession.End(
                                ines.seat(parts), Optional.of(tom.seat(parts).id()))))
                .isEqualTo(new EndSession.Outcome.Unknown());
        assertThat(sessions().resume(tom.session())).isPresent();
    }

    @Test
    void aChangedPasswordSignsOutEverywhereElse() {
        Newcomer tom = come(parts, "Tom Reed", Role.AUTHOR);
        String elsewhere = ((SignIn.Outcome.SignedIn) parts.get(SignIn.class)
                        .apply(new SignIn.Try(
                                Newcomer.address("Tom Reed"), Newcomer.PASSWORD, new Network("home"), "")))
                .session();

        assertThat(changePassword(tom, "not what it was")).isInstanceOf(ChangePassword.Outcome.Invalid.class);
        assertThat(changePassword(tom, Newcomer.PASSWORD)).isEqualTo(new ChangePassword.Outcome.Changed());

        assertThat(sessions().resume(elsewhere)).isEmpty();
        assertThat(sessions().resume(tom.session())).isPresent();
    }

    @Test
    void theDatabaseHoldsNoSecretOfASessionOrALink() {
        String secret = Newcomer.invite(parts, Role.AUTHOR).secret();
        Newcomer tom = come(parts, "Tom Reed", Role.AUTHOR);

        String rows = rows("invitation") + rows("staff_session") + rows("account");

        assertThat(rows)
                .contains(Secret.hash(secret), Secret.hash(tom.session()))
                .doesNotContain(secret.substring(3, 20), tom.session().substring(3, 20), Newcomer.PASSWORD);
    }

    private String rows(String table) {
        return parts.get(Database.class)
                .sql("select * from " + table)
                .query()
                .listOfRows()
                .toString();
    }

    private ChangePassword.Outcome changePassword(Newcomer who, String current) {
        return parts.get(ChangePassword.class)
                .apply(new ChangePassword.Change(
                        who.seat(parts), current, "some other words in a row", new Network("home")));
    }

    private ChangeAccount.Outcome change(Account account, ChangeAccount.Change change) {
        return parts.get(ChangeAccount.class).apply(account.person(), change, Newcomer.OPERATOR);
    }

    private StaffSessions sessions() {
        return parts.get(StaffSessions.class);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<T> first = threads.submit(one);
            Future<T> second = threads.submit(other);
            return List.of(first.get(), second.get());
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
