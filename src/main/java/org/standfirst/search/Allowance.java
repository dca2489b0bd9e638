package org.standfirst.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * How much one search may take, counted on the thread that made it: so much computing, or so long if the machine has
 * others to serve. What was found until then is the answer.
 */
final class Allowance implements QueryTimeout {
    private static final long COMPUTING = Duration.ofMillis(200).toNanos();
    private static final long WAITING = Duration.ofSeconds(1).toNanos();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long computed = computedByNow();
    private final long begun = System.nanoTime();

    @Override
    public boolean shouldExit() {
        return computedByNow() - computed > COMPUTING || System.nanoTime() - begun > WAITING;
    }

    private static long computedByNow() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
