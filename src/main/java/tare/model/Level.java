package tare.model;

import java.util.Objects;

/**
 * One level of nesting: the tool's word and what it means.
 *
 * @param name as the tool calls it, e.g. {@code fork}, {@code repetition}, {@code request}
 * @param rank which of the five meanings it has
 */
public record Level(String name, Rank rank) {
    public Level {
        Objects.requireNonNull(name);
        Objects.requireNonNull(rank);
    }

    public static Level host(String name) {
        return new Level(name, Rank.HOST);
    }

    public static Level boot(String name) {
        return new Level(name, Rank.BOOT);
    }

    public static Level run(String name) {
        return new Level(name, Rank.RUN);
    }

    public static Level iteration(String name) {
        return new Level(name, Rank.ITERATION);
    }

    public static Level event(String name) {
        return new Level(name, Rank.EVENT);
    }
}
