package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two people who write in one article, each with a browser, while everything goes wrong that may, in an order drawn by lot. */
final class WritingRun {
    private static final int STEPS = 12;
    private static final int LONGEST_PAUSE = 350;
    private static final int MOST_TABS = 3;
    private static final int MOST_DRAWN = 60;
    private static final int CARDS = 20;
    private static final String TEXT = "#body .ProseMirror";
    private static final int ROUNDS_TO_SETTLE = 100;
    private static final int ROUND = 100;

    private final Random lot;
    private final boolean kills;
    private final RestartedProgram program;
    private final Ledger ledger;
    private final List<WriterInBrowser> writers;
    private final List<Integer> deck;

    WritingRun(Random lot, boolean kills, RestartedProgram program, Ledger ledger, List<WriterInBrowser> writers) {
        this.lot = lot;
        this.kills = kills;
        this.program = program;
        this.ledger = ledger;
        this.writers = writers;
        this.deck = new ArrayList<>(IntStream.range(0, CARDS).boxed().toList());
        Collections.shuffle(deck, lot);
    }

    void go() {
        for (int step = 0; step < STEPS; step++) {
            if (kills && step == STEPS / 2) {
                killed();
                ledger.step("the program is killed and started");
            } else {
                ledger.step(anything());
            }
            look();
            writers.getFirst().tabs().getFirst().rest(lot.nextInt(LONGEST_PAUSE));
            look();
        }
        comeToRest();
    }

    /** Takes the next card that can be played as things stand; the others come again at the end. */
    private String anything() {
        for (int draw = 0; draw < MOST_DRAWN; draw++) {
            WriterInBrowser writer = writers.get(lot.nextInt(writers.size()));
            int number = lot.nextInt(writer.tabs().size());
            ArticleTab tab = writer.tabs().get(number);
            String who = writer.name() + (number + 1) + " ";
            if (tab.isAsleep()) {
                tab.wake();
                return who + "wakes";
            }
            int card = deck.removeFirst();
            Optional<String> did = act(card, writer, tab);
            if (did.isPresent()) {
                return who + did.get();
            }
            deck.addLast(card);
        }
        return "nothing can be done";
    }

    private Optional<String> act(int card, WriterInBrowser writer, ArticleTab tab) {
        return switch (card) {
            case 0, 1, 2 -> type(writer, tab, TEXT);
            case 3 -> type(writer, tab, "#headline");
            case 4 -> type(writer, tab, "#standfirst");
            case 5, 6 -> pressed(tab, "Ask to take over");
            case 7 -> pressed(tab, "Write here instead");
            case 8, 9 -> pressed(tab, "Hand over");
            case 10 -> pressed(tab, "Not now");
            case 11 -> Optional.of(toggleLine(writer));
            case 12, 13, 14 -> reload(writer, tab);
            case 15 -> secondTab(writer);
            case 16 -> {
                tab.sleep();
                yield Optional.of("falls asleep");
            }
            case 17 -> Optional.of(toggleDoor(writer));
            case 18 -> pressed(tab, "Use it");
            default -> {
                tab.pressSave();
                yield Optional.of("presses save");
            }
        };
    }

    private static Optional<String> pressed(ArticleTab tab, String button) {
        return tab.press(button) ? Optional.of("presses “" + button + "”") : Optional.empty();
    }

    private Optional<String> type(WriterInBrowser writer, ArticleTab tab, String place) {
        String word = ledger.word(writer.name());
        if (tab.type(place, word)) {
            return Optional.of("writes " + word + " in " + place);
        }
        ledger.notTyped(word);
        return Optional.empty();
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

    /** Right after a word, while the page has not said that it is saved. */
    private Optional<String> reload(WriterInBrowser writer, ArticleTab tab) {
        if (!writer.canLoad()) {
            return Optional.empty();
        }
        return type(writer, tab, TEXT).map(wrote -> {
            tab.reload();
            return wrote + " and reloads";
        });
    }

    private Optional<String> secondTab(WriterInBrowser writer) {
        if (!writer.canLoad() || writer.tabs().size() >= MOST_TABS) {
            return Optional.empty();
        }
        writer.open();
        return Optional.of("opens a further tab");
    }

    private void killed() {
        program.kill();
        for (WriterInBrowser writer : writers) {
            writer.tabs().stream().filter(tab -> !tab.isAsleep()).forEach(tab -> type(writer, tab, TEXT));
        }
        look();
        program.comeBack();
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
