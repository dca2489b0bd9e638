package org.standfirst;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.standfirst.transfer.Progress;

/**
 * Shows on the terminal how far a long piece of work is and how long it will take. On a terminal it is one line that
 * changes; in a log it is a line every few seconds.
 */
final class ProgressLine implements Progress {
    private static final int CELLS = 24;
    private static final long REDRAW_NANOSECONDS = 100_000_000L;
    private static final long LOG_NANOSECONDS = 5_000_000_000L;
    private static final double NANOSECONDS_A_SECOND = 1e9;
    private static final double SECONDS_BEFORE_GUESSING = 1;

    private final PrintStream out;
    private final boolean onTerminal = isTerminal();
    private String phase = "";
    private long phaseBegan;
    private long drawn;
    private int width;

    ProgressLine(PrintStream out) {
        this.out = out;
    }

    /** Since JDK 25 there is no console again where nobody sits before one. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void at(String phase, long done, long total) {
        long now = System.nanoTime();
        if (!phase.equals(this.phase)) {
            clear();
            this.phase = phase;
            phaseBegan = now;
            drawn = now - (onTerminal ? REDRAW_NANOSECONDS : 0);
        }
        if (now - drawn >= (onTerminal ? REDRAW_NANOSECONDS : LOG_NANOSECONDS)) {
            drawn = now;
            draw(line(done, total, (now - phaseBegan) / NANOSECONDS_A_SECOND));
        }
    }

    private String line(long done, long total, double seconds) {
        double share = total <= 0 ? 1 : Math.min(1, (double) done / total);
        int filled = (int) Math.round(share * CELLS);
        String bar = "█".repeat(filled) + "░".repeat(CELLS - filled);
        String left = seconds < SECONDS_BEFORE_GUESSING || share <= 0
                ? ""
                : ", " + duration(seconds * (1 - share) / share) + " left";
        return String.format(Locale.ROOT, "%s  %s %3.0f %%%s", phase, bar, share * 100, left);
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    private void draw(String line) {
        if (onTerminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            out.flush();
            width = line.length();
        } else {
            out.println(line);
        }
    }

    /** Takes the line away. */
    void clear() {
        if (onTerminal && width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }
}
