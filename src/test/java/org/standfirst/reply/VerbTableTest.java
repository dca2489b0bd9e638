package org.standfirst.reply;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.conduct.AddressRange;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.BanReader;
import org.standfirst.conduct.Mode;
import org.standfirst.kernel.Network;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.report.Breach;
import org.standfirst.report.DecideOnReply;
import org.standfirst.report.Notice;
import org.standfirst.report.ReportReply;
import org.standfirst.report.TakeBackDecision;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

/** Who may do what with a reply, in each of its states: a table without a gap. */
@OnBothDatabases
class VerbTableTest {
    /** What comes of each verb, by what it is done to. */
    private static final String TABLE = """
            verb         | actor       | approved | held     | spam     | rejected | removed
            PostReply    | reader      | Posted   | NothingToAnswer | NothingToAnswer | NothingToAnswer | NothingToAnswer
            PostReply    | banned      | Banned   | Banned   | Banned   | Banned   | Banned
            PostReply    | freed       | Posted   | NothingToAnswer | NothingToAnswer | NothingToAnswer | NothingToAnswer
            PostReply    | flooding    | TooMany  | TooMany  | TooMany  | TooMany  | TooMany
            EditReply    | reader      | NotTheirs | NotTheirs | NotTheirs | NotTheirs | NotTheirs
            EditReply    | owner       | Edited   | Edited   | Edited   | Gone     | Gone
            EditReply    | banned      | Banned   | Banned   | Banned   | Gone     | Gone
            EditReply    | contributor | NotTheirs | NotTheirs | NotTheirs | NotTheirs | NotTheirs
            EditReply    | author      | NotTheirs | NotTheirs | NotTheirs | NotTheirs | NotTheirs
            EditReply    | editor      | Edited   | Edited   | Edited   | Edited   | Gone
            EditReply    | moderator   | Edited   | Edited   | Edited   | Edited   | Gone
            EditReply    | publisher   | Edited   | Edited   | Edited   | Edited   | Gone
            EditReply    | freed       | Edited   | Edited   | Edited   | Gone     | Gone
            RemoveReply  | reader      | NotTheirs | NotTheirs | NotTheirs | NotTheirs | NotTheirs
            RemoveReply  | owner       | Removed  | Removed  | Removed  | Removed  | GoneAlready
            RemoveReply  | banned      | Removed  | Removed  | Removed  | Removed  | GoneAlready
            ReactToReply | reader      | Noted    | NoSuchReply | NoSuchReply | NoSuchReply | NoSuchReply
            ReactToReply | banned      | Banned   | Banned   | Banned   | Banned   | Banned
            ReactToReply | freed       | Noted    | NoSuchReply | NoSuchReply | NoSuchReply | NoSuchReply
            ModerateReply | contributor | NotAllowed | NotAllowed | NotAllowed | NotAllowed | NotAllowed
            ModerateReply | author     | NotAllowed | NotAllowed | NotAllowed | NotAllowed | NotAllowed
            ModerateReply | editor     | SoAlready | Decided | Decided  | Decided  | Gone
            ModerateReply | moderator  | SoAlready | Decided | Decided  | Decided  | Gone
            ModerateReply | publisher  | SoAlready | Decided | Decided  | Decided  | Gone
            DecideOnReply | contributor | NotAllowed | NotAllowed | NotAllowed | NotAllowed | NotAllowed
            DecideOnReply | author     | NotAllowed | NotAllowed | NotAllowed | NotAllowed | NotAllowed
            DecideOnReply | editor     | SoAlready | Decided | Decided  | Decided  | Gone
            DecideOnReply | moderator  | SoAlready | Decided | Decided  | Decided  | Gone
            DecideOnReply | publisher  | SoAlready | Decided | Decided  | Decided  | Gone
            TakeBackDecision | contributor | NotAllowed | NotAllowed | NotAllowed | NotAllowed | NotAllowed
            TakeBackDecision | author  | NotAllowed | NotAllowed | NotAllowed | NotAllowed | NotAllowed
            TakeBackDecision | editor  | TakenBack | NoLonger | NoLonger | NoLonger | NoLonger
            TakeBackDecision | moderator | TakenBack | NoLonger | NoLonger | NoLonger | NoLonger
            TakeBackDecision | publisher | TakenBack | NoLonger | NoLonger | NoLonger | NoLonger
            AnswerReply  | contributor | NotAllowed | NotAllowed | NotAllowed | NotAllowed | NotAllowed
            AnswerReply  | author      | NotAllowed | NotAllowed | NotAllowed | NotAllowed | NotAllowed
            AnswerReply  | editor      | Answered | Unseen   | Unseen   | Unseen   | Unseen
            AnswerReply  | moderator   | Answered | Unseen   | Unseen   | Unseen   | Unseen
            AnswerReply  | publisher   | Answered | Unseen   | Unseen   | Unseen   | Unseen
            HoldReply    | program     | Held     | NotSeen  | NotSeen  | NotSeen  | NotSeen
            ReportReply  | reader      | Reported | NoSuchReply | NoSuchReply | NoSuchReply | NoSuchReply
            ReportReply  | again       | SaidAlready | NoSuchReply | NoSuchReply | NoSuchReply | NoSuchReply
            ReportReply  | freed       | Reported | NoSuchReply | NoSuchReply | NoSuchReply | NoSuchReply
            ReportReply  | banned      | Banned   | Banned   | Banned   | Banned   | Banned
            """;

    /** Those that no reader and nobody of the staff calls: what comes from elsewhere, and what is forgotten in time. */
    private static final Set<String> OF_THE_PROGRAM_ALONE = Set.of("RecordReply", "ForgetReplies");

    /** Those are done to reports, which have no such states. */
    private static final Set<String> OF_REPORTS =
            Set.of("DecideReport", "DecideComplaint", "MakeComplaint", "ForgetReporters", "StateReasons");

    private static final InetAddress BANNED = InetAddress.ofLiteral("192.0.2.66");

    /** Somebody whose ban has ended. */
    private static final InetAddress FREED = InetAddress.ofLiteral("192.0.2.67");

    private final TestParts parts;
    private final ReplyDesk desk;
    private final Article article;

    VerbTableTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
        desk = new ReplyDesk(parts);
        article = desk.article("The ferry");
        desk.opens(Mode.OPEN);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private static List<List<String>> rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    private void ban(InetAddress address, Optional<Instant> until) {
        assertThat(parts.get(BanReader.class)
                        .apply(new BanReader.Order(
                                new Ban.Target.OfNetwork(
                                        AddressRange.of(Network.of(address)).orElseThrow()),
                                "",
                                "Shouting",
                                until,
                                ReplyDesk.PROGRAM)))
                .isInstanceOf(BanReader.Outcome.Banned.class);
    }

    @Test
    void holdsInEachCase() throws InterruptedException {
        ban(BANNED, Optional.empty());
        Reply standing = desk.standing(article, Reply.State.APPROVED);
        Duration moment = Duration.ofSeconds(2);
        ban(FREED, Optional.of(Instant.now().plus(moment)));
        assertThat(did("PostReply", "freed", standing)).isEqualTo("Banned");
        Thread.sleep(moment);
        List<List<String>> rows = rows();
        List<String> wrong = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int column = 2; column < row.size(); column++) {
                Reply.State state =
                        Reply.State.valueOf(rows.getFirst().get(column).toUpperCase(Locale.ROOT));
                String came = did(row.get(0), row.get(1), desk.standing(article, state));
                if (!came.equals(row.get(column))) {
                    wrong.add(row.get(0) + " by " + row.get(1) + " of one that is " + state + ": " + came + ", not "
                            + row.get(column));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String did(String verb, String actor, Reply reply) {
        InetAddress address = switch (actor) {
            case "banned" -> BANNED;
            case "freed" -> FREED;
            default -> desk.newcomer();
        };
        String own = parts.get(OwnLinks.class).of(reply.id());
        boolean isOwner = Set.of("owner", "banned", "freed").contains(actor);
        String secret = isOwner ? own : own.substring(0, own.length() - 1) + (own.endsWith("0") ? "1" : "0");
        Object outcome = switch (verb) {
            case "PostReply" -> {
                for (int number = 0; actor.equals("flooding") && number < 5; number++) {
                    desk.post(article, Optional.empty(), "Ada", "Number " + number, ReplyDesk.sending(address));
                }
                yield desk.post(
                        article,
                        Optional.of(reply.id()),
                        "Ada",
                        "Yes, it was " + reply.id(),
                        ReplyDesk.sending(address));
            }
            case "EditReply" ->
                staff(actor)
                        .map(staff -> parts.get(EditReply.class)
                                .apply(new EditReply.ByDesk(reply.id(), "It was late", staff)))
                        .orElseGet(() -> parts.get(EditReply.class)
                                .apply(new EditReply.Own(secret, "It was not late", address)));
            case "RemoveReply" -> parts.get(RemoveReply.class).apply(secret);
            case "ReactToReply" ->
                parts.get(ReactToReply.class)
                        .apply(new ReactToReply.React(reply.id(), Optional.of(Reaction.AGREE), address, "browser"));
            case "ModerateReply" ->
                parts.get(ModerateReply.class)
                        .apply(new ModerateReply.Decision(
                                reply.id(),
                                Reply.State.APPROVED,
                                "",
                                staff(actor).orElseThrow()));
            case "DecideOnReply" ->
                parts.get(DecideOnReply.class)
                        .apply(new DecideOnReply.Decision(
                                reply.id(),
                                Reply.State.APPROVED,
                                Optional.empty(),
                                "",
                                staff(actor).orElseThrow()));
            case "TakeBackDecision" ->
                parts.get(TakeBackDecision.class)
                        .apply(new TakeBackDecision.TakeBack(
                                reply.id(),
                                Reply.State.APPROVED,
                                Reply.State.HELD,
                                staff(actor).orElseThrow()));
            case "AnswerReply" ->
                parts.get(AnswerReply.class)
                        .apply(new AnswerReply.Answer(
                                reply.id(), "We asked them", staff(actor).orElseThrow()));
            case "HoldReply" -> parts.get(HoldReply.class).apply(new HoldReply.Hold(reply.id(), List.of("late")));
            case "ReportReply" -> {
                ReportReply.Request request = new ReportReply.Request(
                        reply.id(), new Notice.OfRules(Optional.of(Breach.INSULT), "It insults the ferryman"), address);
                if (actor.equals("again")) {
                    parts.get(ReportReply.class).apply(request);
                }
                yield parts.get(ReportReply.class).apply(request);
            }
            default -> throw new AssertionError(verb);
        };
        return outcome.getClass().getSimpleName();
    }

    private Optional<Actor.Staff> staff(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(desk::staff);
    }

    @Test
    void leavesNoVerbStateOrRoleOut() {
        List<List<String>> rows = rows();
        assertThat(rows.getFirst().subList(2, rows.getFirst().size()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Reply.State.values())
                        .map(state -> state.name().toLowerCase(Locale.ROOT))
                        .toList());
        Set<String> told = rows.stream().skip(1).map(List::getFirst).collect(toCollection(TreeSet::new));
        assertThat(told).isEqualTo(verbs());
        List<String> roles = Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
        for (String verb : List.of("EditReply", "ModerateReply", "AnswerReply", "DecideOnReply", "TakeBackDecision")) {
            assertThat(actors(verb)).as(verb).containsAll(roles);
        }
        for (String verb : List.of("PostReply", "EditReply", "RemoveReply", "ReactToReply", "ReportReply")) {
            assertThat(actors(verb)).as(verb).contains("reader", "banned");
        }
        // Whoever is banned may take away what they said, so there it makes no difference.
        for (String verb : List.of("PostReply", "EditReply", "ReactToReply", "ReportReply")) {
            assertThat(actors(verb)).as(verb).contains("freed");
        }
    }

    private static List<String> actors(String verb) {
        return rows().stream()
                .filter(row -> row.getFirst().equals(verb))
                .map(row -> row.get(1))
                .toList();
    }

    /** Whatever can be applied in this room, and a report of it. */
    private static Set<String> verbs() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.standfirst.reply", "org.standfirst.report")
                        .stream()
                        .filter(type -> !OF_REPORTS.contains(type.getSimpleName()))
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.getName().equals("apply")
                                        && method.getModifiers().contains(JavaModifier.PUBLIC)
                                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !OF_THE_PROGRAM_ALONE.contains(name))
                        .collect(toCollection(TreeSet::new));
    }
}
