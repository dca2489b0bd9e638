package org.standfirst;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where warnings go: one plain line each to standard error, and with all their details to a file in the data folder, of
 * which the last few are kept. That file is also told what the program did by itself.
 */
final class Logs {
    private static final long LARGEST_FILE_BYTES = 10_000_000;
    private static final int OLD_FILES_KEPT = 4;

    private static volatile @Nullable Path folder;

    private Logs() {}

    /** Sends everything there from now on, in place of where it went before. */
    static void writeTo(Path folder) {
        Logs.folder = folder;
        // Spring Boot would set Logback up a second time, from a file, and print the traces of what we tell in words.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        bridgeJavaLogging();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("org.standfirst").setLevel(Level.INFO);
        root.addAppender(standardError(context));
        root.addAppender(file(context, folder.resolve("standfirst.log")));
        silenceWhatFailureTells(context);
        // It warns that it could be faster with a part of Java that Java itself warns of.
        context.getLogger("org.apache.lucene").setLevel(Level.ERROR);
    }

    /** The folder of the logs, once it is known. */
    static Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    private static void bridgeJavaLogging() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static void silenceWhatFailureTells(LoggerContext context) {
        context.getLogger("org.springframework.boot.SpringApplication").setLevel(Level.OFF);
        context.getLogger("org.springframework.boot.diagnostics").setLevel(Level.OFF);
        context.getLogger("org.springframework.boot.web.server.servlet.context").setLevel(Level.ERROR);
    }

    private static Appender<ILoggingEvent> standardError(LoggerContext context) {
        PlainLine line = new PlainLine();
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(line);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.addFilter(warnings());
        appender.start();
        return appender;
    }

    private static ThresholdFilter warnings() {
        ThresholdFilter filter = new ThresholdFilter();
        filter.setLevel(Level.WARN.levelStr);
        filter.start();
        return filter;
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, Path file) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %X{request:--} %logger: %msg%n");
        encoder.start();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.setTriggeringPolicy(trigger(context));
        appender.setRollingPolicy(window(context, appender, file));
        appender.start();
        return appender;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> trigger(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(new FileSize(LARGEST_FILE_BYTES));
        policy.start();
        return policy;
    }

    private static FixedWindowRollingPolicy window(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path file) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMaxIndex(OLD_FILES_KEPT);
        policy.start();
        return policy;
    }
}
