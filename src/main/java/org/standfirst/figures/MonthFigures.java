package org.standfirst.figures;

import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a month had.
 *
 * @param counts without those that are zero
 * @param medianHours within how many hours half of the decisions on reports and complaints fell; empty where there were none
 */
public record MonthFigures(YearMonth month, Map<Figure, Long> counts, OptionalInt medianHours) {
    /** Copies the map. */
    public MonthFigures {
        counts = Map.copyOf(counts);
    }

    /** How often. */
    public long of(Figure figure) {
        return counts.getOrDefault(figure, 0L);
    }
}
