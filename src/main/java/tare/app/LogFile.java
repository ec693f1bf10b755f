package tare.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tare.app.state.Desk;

/** Warnings and errors of the window, kept in a file beside its settings; begun anew when it has grown large. */
final class LogFile {
    private static final Logger LOG = LoggerFactory.getLogger(LogFile.class);
    private static final long LARGEST = 1 << 20;

    private LogFile() {}

    static void in(Path folder) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        Path file = folder.resolve(Desk.LOG_FILE);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("there is no log file: {}", e.getMessage());
            return;
        }
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%d{yyyy-MM-dd HH:mm:ss} %level %logger{20}: %msg%n");
        lines.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setEncoder(lines);
        appender.setFile(file.toString());
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
}
