package org.standfirst.reply;

import java.util.List;
import java.util.Locale;

/**
 * What came of some seconds of reading, of writing, or of both.
 *
 * @param read pages a second
 * @param readP99 what one in a hundred readers waited longer than, in milliseconds
 * @param posted replies a second
 * @param postP99 what one in a hundred writers waited longer than, in milliseconds
 * @param cpuOfPost the program's processor time, in microseconds, divided by the replies
 * @param busy processors that the program kept busy
 * @param crowd processors that readers and writers kept busy
 */
record Round(double read, double readP99, double posted, double postP99, double cpuOfPost, double busy, double crowd) {
    interface Figure {
        double of(Round round);
    }

    static double median(List<Round> rounds, Figure figure) {
        double[] values = rounds.stream().mapToDouble(figure::of).sorted().toArray();
        return values[values.length / 2];
    }

    static String processors(List<Round> rounds) {
        return String.format(Locale.ROOT, "; processors: %.2f the program, %.2f the crowd", median(rounds, Round::busy),
                median(rounds, Round::crowd));
    }
}
