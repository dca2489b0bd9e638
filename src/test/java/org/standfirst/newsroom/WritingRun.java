package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Two people who write in one article, each with a browser, while everything goes wrong that may, in an order drawn by lot. */
final class WritingRun {
    private static final int STEPS = 12;
    private static final int LONGEST_PAUSE = 350;
    private static final int MOST_TABS = 4;
    private static final int ROUNDS_TO_SETTLE = 100;
    private static final int ROUND = 100;

    private final Random lot;
    private final boolean kills;
    private final RestartedProgram program;
    private final Ledger ledger;
    private final List<WriterInBrowser> writers;

    WritingRun(Random lot, boolean kills, RestartedProgram program, Ledger ledger, List<WriterInBrowser> writers) {
        this.lot = lot;
        this.kills = kills;
        this.program = program;
        this.ledger = ledger;
        this.writers = writers;
    }

    void go() {
        for (int step = 0; step < STEPS; step++) {
            WriterInBrowser writer = writers.get(lot.nextInt(writers.size()));
            int tab = lot.nextInt(writer.tabs().size());
            String did = kills && step == STEPS / 2
                    ? killed()
                    : act(writer, writer.tabs().get(tab));
            ledger.step(writer.name() + (tab + 1) + " " + did);
            look();
            writer.tabs().getFirst().rest(lot.nextInt(LONGEST_PAUSE));
            look();
        }
        comeToRest();
    }

    private String act(WriterInBrowser writer, ArticleTab tab) {
        if (tab.isAsleep()) {
            tab.wake();
            return "wakes";
        }
        return switch (lot.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> type(writer, tab, "#body .ProseMirror");
            case 5 -> type(writer, tab, "#headline");
            case 6 -> type(writer, tab, "#standfirst");
            case 7, 8, 9 ->
                tab.press("Ask to take over") || tab.press("Write here instead") ? "asks" : "has no need to ask";
            case 10, 11 -> tab.press("Hand over") ? "hands over" : "is not asked";
            case 12 -> tab.press("Not now") ? "says not now" : "is not asked";
            case 13 -> toggleLine(writer);
            case 14 -> {
                type(writer, tab, "#body .ProseMirror");
                yield reload(writer, tab);
            }
            case 15 -> secondTab(writer);
            case 16 -> {
                tab.sleep();
                yield "falls asleep";
            }
            case 17 -> toggleDoor(writer);
            case 18 -> tab.press("Use it") ? "uses what was kept" : "is offered nothing";
            default -> {
                tab.pressSave();
                yield "presses save";
            }
        };
    }

    private String type(WriterInBrowser writer, ArticleTab tab, String place) {
        String word = ledger.word(writer.name());
        if (tab.type(place, word)) {
            return "writes " + word + " in " + place;
        }
        ledger.notTyped(word);
        return "may not write";
    }

    private String toggleLine(WriterInBrowser writer) {
        writer.goOffline(!writer.isOffline());
        return writer.isOffline() ? "loses the line" : "has a line again";
    }

    private String toggleDoor(WriterInBrowser writer) {
        if (writer.isSignedOut()) {
            writer.signIn();
            return "signs in again";
        }
        writer.signOut();
        return "signs out elsewhere";
    }

    private String reload(WriterInBrowser writer, ArticleTab tab) {
        if (!writer.canLoad()) {
            return "may not reload";
        }
        tab.reload();
        return "writes and reloads";
    }

    private String secondTab(WriterInBrowser writer) {
        if (!writer.canLoad() || writer.tabs().size() >= MOST_TABS) {
            return "opens nothing";
        }
        writer.open();
        return "opens a further tab";
    }

    private String killed() {
        program.kill();
        awake().forEach(tab -> writers.stream()
                .filter(writer -> writer.tabs().contains(tab))
                .forEach(writer -> type(writer, tab, "#body .ProseMirror")));
        look();
        program.comeBack();
        return "sees the program killed and started";
    }

    private Stream<ArticleTab> awake() {
        return writers.stream().flatMap(writer -> writer.tabs().stream()).filter(tab -> !tab.isAsleep());
    }

    /** Notes what pages say is saved. */
    private void look() {
        awake().map(ArticleTab::standing).filter(ArticleTab.Standing::isSaved).forEach(standing -> {
            ledger.acknowledge(standing.text());
            ledger.shown(standing.text());
        });
    }

    /** Everything works again, and whoever is asked answers, until all is saved or set aside. */
    private void comeToRest() {
        for (WriterInBrowser writer : writers) {
            writer.goOffline(false);
            if (writer.isSignedOut()) {
                writer.signIn();
            }
            writer.tabs().stream().filter(ArticleTab::isAsleep).forEach(ArticleTab::wake);
        }
        ArticleTab any = writers.getFirst().tabs().getFirst();
        for (int round = 0; round < ROUNDS_TO_SETTLE && !isAtRest(); round++) {
            awake().filter(tab -> tab.standing().isAsked()).forEach(tab -> tab.press("Go on with this"));
            any.rest(ROUND);
        }
        look();
        List<String> left = new ArrayList<>();
        awake().map(ArticleTab::standing).filter(tab -> !tab.isSaved()).forEach(tab -> left.add(tab.status()));
        ledger.step("at rest but for " + left);
    }

    private boolean isAtRest() {
        return awake().map(ArticleTab::standing).allMatch(ArticleTab.Standing::isSaved);
    }
}
