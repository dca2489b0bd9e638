package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article.State;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** The way of an article over the desks. */
@OnBothDatabases
class WorkflowTest {
    private static final Instant SOME_DAY = Instant.parse("2099-03-05T12:00:00Z");

    private final TestDesk desk;
    private final Actor.Staff writer;
    private final Actor.Staff editor;
    private final Article article;

    WorkflowTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        writer = desk.staff("Ines Valbom", Role.CONTRIBUTOR);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
        article = desk.create(TestDesk.words("The salt road"), writer);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void approvesTheRevisionThatTheEditorRead() {
        submit();
        Id<Revision> read = desk.now(article).draft();
        Revision later = desk.revise(article, TestDesk.words("The salt road, longer"), writer);

        assertThat(approve(read, editor)).isEqualTo(new ApproveArticle.Outcome.Conflict(later.id()));
        assertThat(state()).isEqualTo(State.IN_REVIEW);
        TestDesk.expect(approve(later.id(), editor), ApproveArticle.Outcome.Approved.class);
        assertThat(state()).isEqualTo(State.APPROVED);
        assertThat(desk.now(article).approved()).contains(later.id());
    }

    @Test
    void letsEditorsAloneApprove() {
        submit();
        Actor author = desk.staff("Ada Lund", Role.AUTHOR);
        Article own = desk.create(TestDesk.words("Her own"), author);
        desk.get(SubmitArticle.class).apply(new SubmitArticle.Submit(own.id(), author));

        assertThat(approve(desk.now(article).draft(), writer)).isInstanceOf(ApproveArticle.Outcome.NotAllowed.class);
        assertThat(desk.get(ApproveArticle.class).apply(new ApproveArticle.Approve(own.id(), own.draft(), author)))
                .isInstanceOf(ApproveArticle.Outcome.NotAllowed.class);
    }

    @Test
    void approvesNothingThatNobodyHandedIn() {
        assertThat(approve(article.draft(), editor)).isEqualTo(new ApproveArticle.Outcome.NotInReview(State.DRAFT));
    }

    @Test
    void takesAnApprovalBackWhenItsWriterWritesOn() {
        approveNow();
        desk.revise(article, TestDesk.words("By the editor"), editor);
        assertThat(state()).isEqualTo(State.APPROVED);

        desk.revise(article, TestDesk.words("By the writer"), writer);
        assertThat(state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void handsADraftBackWithAWordWhy() {
        approveNow();
        TestDesk.expect(
                desk.get(ReturnArticle.class).apply(new ReturnArticle.Return(article.id(), "Who says \"so\"?", editor)),
                ReturnArticle.Outcome.Returned.class);

        assertThat(state()).isEqualTo(State.DRAFT);
        assertThat(desk.changesOf(article).getLast().verb()).isEqualTo("returned");
        assertThat(desk.changesOf(article).getLast().detail()).isEqualTo("{\"reason\":\"Who says \\\"so\\\"?\"}");
    }

    @Test
    void handsNothingBackThatWasNotHandedInNorForAWriterNorAtLength() {
        assertThat(desk.get(ReturnArticle.class).apply(new ReturnArticle.Return(article.id(), "", editor)))
                .isEqualTo(new ReturnArticle.Outcome.NotInReview(State.DRAFT));
        submit();
        assertThat(desk.get(ReturnArticle.class).apply(new ReturnArticle.Return(article.id(), "", writer)))
                .isInstanceOf(ReturnArticle.Outcome.NotAllowed.class);
        assertThat(desk.get(ReturnArticle.class)
                        .apply(new ReturnArticle.Return(article.id(), "x".repeat(2_001), editor)))
                .isEqualTo(new ReturnArticle.Outcome.TooLong(2_000));
        assertThat(state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void standsWhereItStoodBeforeWhenItIsNoLongerScheduled() {
        schedule();
        assertThat(unschedule()).isEqualTo(new UnscheduleArticle.Outcome.Unscheduled(State.DRAFT));
        approveNow();
        schedule();
        assertThat(unschedule()).isEqualTo(new UnscheduleArticle.Outcome.Unscheduled(State.APPROVED));
        assertThat(state()).isEqualTo(State.APPROVED);
        desk.publish(article);
        schedule();
        assertThat(unschedule()).isEqualTo(new UnscheduleArticle.Outcome.Unscheduled(State.LIVE));
        desk.get(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "Gone.", editor));
        schedule();
        assertThat(desk.get(LiveArticles.class).find(article.id())).isInstanceOf(LiveArticles.Found.Withdrawn.class);
        assertThat(unschedule()).isEqualTo(new UnscheduleArticle.Outcome.Unscheduled(State.WITHDRAWN));

        assertThat(unschedule()).isEqualTo(new UnscheduleArticle.Outcome.NotScheduled(State.WITHDRAWN));
        assertThat(desk.get(PublishDueArticles.class).apply(SOME_DAY)).isZero();
    }

    @Test
    void isNotUnscheduledByWhoeverMayNotPublish() {
        schedule();
        assertThat(desk.get(UnscheduleArticle.class).apply(new UnscheduleArticle.Unschedule(article.id(), writer)))
                .isInstanceOf(UnscheduleArticle.Outcome.NotAllowed.class);
    }

    @Test
    void forgetsTheApprovalOnceItIsLive() {
        approveNow();
        desk.publish(article);

        assertThat(desk.now(article).approved()).isEmpty();
    }

    @Test
    void letsWhoeverItIsAssignedToWriteInItAndNotPublish() {
        Actor.Staff author = desk.staff("Ada Lund", Role.AUTHOR);
        assertThat(desk.get(Articles.class).findEditable(article.id(), author)).isEmpty();
        TestDesk.expect(
                desk.get(AssignArticle.class)
                        .apply(new AssignArticle.Assign(
                                article.id(),
                                Optional.of(author.person()),
                                Optional.of(LocalDate.of(2026, 3, 5)),
                                editor)),
                AssignArticle.Outcome.Assigned.class);

        assertThat(desk.now(article).assignment())
                .isEqualTo(new Article.Assignment(Optional.of(author.person()), Optional.of(LocalDate.of(2026, 3, 5))));
        assertThat(desk.get(Articles.class).findEditable(article.id(), author)).isPresent();
        assertThat(desk.get(Articles.class).findPublishable(article.id(), author))
                .isEmpty();
        desk.get(AssignArticle.class)
                .apply(new AssignArticle.Assign(article.id(), Optional.empty(), Optional.empty(), editor));
        assertThat(desk.get(Articles.class).findEditable(article.id(), author)).isEmpty();
    }

    @Test
    void isAssignedByEditorsAndToPeopleWhoExist() {
        assertThat(desk.get(AssignArticle.class)
                        .apply(new AssignArticle.Assign(
                                article.id(), Optional.of(writer.person()), Optional.empty(), writer)))
                .isInstanceOf(AssignArticle.Outcome.NotAllowed.class);
        assertThat(desk.get(AssignArticle.class)
                        .apply(new AssignArticle.Assign(
                                article.id(), Optional.of(Id.fresh()), Optional.empty(), editor)))
                .isInstanceOf(AssignArticle.Outcome.NoSuchPerson.class);
    }

    @Test
    void keepsInTheLogWhyItWasWithdrawn() {
        desk.publish(article);
        desk.get(WithdrawArticle.class)
                .apply(new WithdrawArticle.Withdraw(article.id(), "It rested on a forged letter.", editor));

        assertThat(desk.changesOf(article).getLast().detail())
                .isEqualTo("{\"reason\":\"It rested on a forged letter.\"}");
    }

    private void submit() {
        TestDesk.expect(
                desk.get(SubmitArticle.class).apply(new SubmitArticle.Submit(article.id(), writer)),
                SubmitArticle.Outcome.Submitted.class);
    }

    private ApproveArticle.Outcome approve(Id<Revision> revision, Actor actor) {
        return desk.get(ApproveArticle.class).apply(new ApproveArticle.Approve(article.id(), revision, actor));
    }

    private void approveNow() {
        submit();
        TestDesk.expect(approve(desk.now(article).draft(), editor), ApproveArticle.Outcome.Approved.class);
    }

    private void schedule() {
        TestDesk.expect(
                desk.get(ScheduleArticle.class)
                        .apply(new ScheduleArticle.Schedule(
                                article.id(), desk.now(article).draft(), SOME_DAY, editor)),
                ScheduleArticle.Outcome.Scheduled.class);
    }

    private UnscheduleArticle.Outcome unschedule() {
        return desk.get(UnscheduleArticle.class).apply(new UnscheduleArticle.Unschedule(article.id(), editor));
    }

    private State state() {
        return desk.now(article).state();
    }
}
