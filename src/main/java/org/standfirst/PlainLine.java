package org.standfirst;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A log entry in one line for the person at the terminal; a trace is only named, the log file has all of it. */
final class PlainLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public String doLayout(ILoggingEvent event) {
        String kind = event.getLevel().isGreaterOrEqual(Level.ERROR) ? "error" : "warning";
        return TIME.format(Instant.ofEpochMilli(event.getTimeStamp()))
                + " "
                + kind
                + ": "
                + oneLine(event.getFormattedMessage())
                + trace(event)
                + System.lineSeparator();
    }

    private static String trace(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown == null) {
            return "";
        }
        String where = Logs.folder()
                .map(folder -> "; see " + folder.resolve("standfirst.log"))
                .orElse("");
        return " (" + thrown.getClassName() + where + ")";
    }

    /** What outsiders sent may be part of a message; it must not forge lines of its own. */
    static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ");
    }
}
