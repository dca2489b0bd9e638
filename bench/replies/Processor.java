package org.standfirst.reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time, as Linux counts it. */
final class Processor {
    private static final double TICKS = 100;

    private Processor() {}

    static double own() throws IOException {
        return of(ProcessHandle.current().pid());
    }

    /** Seconds of a process, its own and those it spent in the kernel. */
    static double of(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS;
    }
}
