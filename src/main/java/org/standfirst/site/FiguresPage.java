package org.standfirst.site;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.figures.Figure;
import org.standfirst.figures.Figures;
import org.standfirst.figures.MonthFigures;
import org.standfirst.wire.LinkedData;

/** What became of replies and reports, month by month. */
@Controller
class FiguresPage {
    /** Its address. */
    static final String PATH = HouseRulesPage.PATH + "/figures";

    private static final int MONTHS = 12;

    private final Figures figures;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;
    private final Clock clock = Clock.systemUTC();

    FiguresPage(Figures figures, Stories stories, Heads heads, Pages pages) {
        this.figures = figures;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show() {
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        Frame frame =
                Frame.of(masthead, words.figures() + " · " + masthead.magazine().name(), words.figuresAbout(), PATH);
        YearMonth now = YearMonth.now(clock.withZone(masthead.magazine().timeZone()));
        List<ReplyView.CountedMonth> months = figures.latest(MONTHS).stream()
                .map(month -> month(month, now, masthead))
                .toList();
        return pages.show(new ReplyView.Counted(
                heads.houseRules(
                        frame,
                        new LinkedData.Step(words.houseRules(), HouseRulesPage.PATH),
                        new LinkedData.Step(words.figures(), PATH)),
                HouseRulesPage.PATH,
                months));
    }

    private static ReplyView.CountedMonth month(MonthFigures month, YearMonth now, Masthead masthead) {
        String name = masthead.language().month(month.month());
        return new ReplyView.CountedMonth(
                month.month().equals(now) ? masthead.words().figuresSoFar(name) : name,
                Arrays.stream(Figure.Part.values())
                        .map(part -> part(part, month, masthead.words()))
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
    }

    private static ReplyView.CountedPart part(Figure.Part part, MonthFigures month, Words words) {
        List<ReplyView.CountedLine> lines = new ArrayList<>();
        for (Figure figure : part.figures()) {
            long times = month.of(figure);
            if (times > 0 || isAlwaysTold(figure)) {
                lines.add(new ReplyView.CountedLine(
                        words(figure, words), words.number((int) Math.min(times, 999_999_999))));
            }
        }
        if (part == Figure.Part.REPORTS) {
            month.medianHours()
                    .ifPresent(hours ->
                            lines.add(new ReplyView.CountedLine(words.figuresMedian(), words.figuresHours(hours + 1))));
        }
        return new ReplyView.CountedPart(heading(part, words), lines);
    }

    /** Of these, nothing is worth telling too. */
    private static boolean isAlwaysTold(Figure figure) {
        return switch (figure) {
            case POSTED, PUBLISHED_AT_ONCE, HELD, CAUGHT, APPROVED, REJECTED, SPAM, REPORTED_LAW, COMPLAINED -> true;
            default -> false;
        };
    }

    private static String heading(Figure.Part part, Words words) {
        return switch (part) {
            case REPLIES -> words.figuresReplies();
            case REPORTS -> words.figuresReports();
            case COMPLAINTS -> words.figuresComplaints();
        };
    }

    private static String words(Figure figure, Words words) {
        return switch (figure) {
            case POSTED -> words.figurePosted();
            case PUBLISHED_AT_ONCE -> words.figurePublishedAtOnce();
            case HELD -> words.figureHeld();
            case CAUGHT -> words.figureCaught();
            case HELD_FOR_REPORTS -> words.figureHeldForReports();
            case APPROVED -> words.figureApproved();
            case RESCUED -> words.figureRescued();
            case REJECTED -> words.figureRejected();
            case SPAM -> words.figureSpam();
            case PUT_BACK -> words.figurePutBack();
            case REMOVED -> words.figureRemoved();
            case ANSWERED -> words.figureAnswered();
            case REPORTED_INSULT -> words.breachInsult();
            case REPORTED_HATE -> words.breachHate();
            case REPORTED_PRIVACY -> words.breachPrivacy();
            case REPORTED_ADVERTISING -> words.breachAdvertising();
            case REPORTED_FALSEHOOD -> words.breachFalsehood();
            case REPORTED_BESIDE_THE_POINT -> words.breachBesideThePoint();
            case REPORTED_OTHER -> words.breachOther();
            case REPORTED_LAW -> words.figureReportedLaw();
            case UPHELD_RULES -> words.figureUpheldRules();
            case DISMISSED_RULES -> words.figureDismissedRules();
            case UPHELD_LAW -> words.figureUpheldLaw();
            case DISMISSED_LAW -> words.figureDismissedLaw();
            case COMPLAINED -> words.figureComplained();
            case REVERSED -> words.figureReversed();
            case CONFIRMED -> words.figureConfirmed();
        };
    }
}
