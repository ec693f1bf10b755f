package tare.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sample studies that come with the program: one folder each, with {@code study.tare} and {@code story.md}. */
public final class Samples {
    private final Path folder;

    /** Samples below a folder that holds {@code order.txt}, the names in the order in which they are offered. */
    public Samples(Path folder) {
        this.folder = folder;
    }

    /**
     * A sample study.
     *
     * @param id name of its folder
     * @param title first heading of its story
     * @param about first paragraph of its story
     * @param file the study file
     */
    public record Sample(String id, String title, String about, Path file) {}

    /** The samples beside the program: {@code sample-results} in the folder that {@code tare.home} names, if there. */
    public static Optional<Samples> installed() {
        String home = System.getProperty("tare.home", ".");
        Path folder = Path.of(home, "sample-results");
        return Files.isRegularFile(folder.resolve("order.txt")) ? Optional.of(new Samples(folder)) : Optional.empty();
    }

    /** All samples, the one nearest a new user's question first. */
    public List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        for (String id : lines(folder.resolve("order.txt"))) {
            if (!id.isBlank()) {
                samples.add(sample(id.strip()));
            }
        }
        return samples;
    }

    private Sample sample(String id) {
        String title = id;
        StringBuilder about = new StringBuilder();
        for (String line : lines(folder.resolve(id).resolve("story.md"))) {
            if (line.startsWith("# ")) {
                title = line.substring(2).strip();
            } else if (!line.isBlank()) {
                about.append(about.isEmpty() ? "" : " ").append(line.strip());
            } else if (!about.isEmpty()) {
                break;
            }
        }
        return new Sample(id, title, about.toString(), folder.resolve(id).resolve("study.tare"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StudyFailure("cannot read " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }
}
