package tare.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * What will be run and how it will be judged, written down before it is run.
 *
 * <p>The run list is a randomised block design: each block has every platform once, in an order drawn by the seed, so that
 * a drift of the machine or the room falls on both sides alike.
 *
 * @param name of the study
 * @param at when it was sealed, ISO 8601
 * @param judging margins, level, design, claims and metrics
 * @param platforms baseline first
 * @param runs a side
 * @param seed of the run list
 * @param runner whose script was written, see {@link Runner}
 * @param command what is run
 */
public record Protocol(
        String name,
        String at,
        Judging judging,
        List<String> platforms,
        int runs,
        long seed,
        Runner runner,
        String command) {
    /** So many runs a side can be planned; nobody does more, and a list of them is still read at once. */
    public static final int MOST_RUNS = 9999;

    public Protocol {
        Objects.requireNonNull(name);
        Objects.requireNonNull(at);
        Objects.requireNonNull(judging);
        platforms = List.copyOf(platforms);
        Objects.requireNonNull(runner);
        Objects.requireNonNull(command);
        if (platforms.size() < 2 || runs < 2) {
            throw new IllegalArgumentException("a protocol needs two platforms and two runs a side at least");
        }
        if (runs > MOST_RUNS) {
            throw new IllegalArgumentException("a protocol has " + MOST_RUNS + " runs a side at most, not " + runs);
        }
        if (Set.copyOf(platforms).size() < platforms.size()) {
            throw new IllegalArgumentException("a protocol names each platform once");
        }
    }

    /**
     * The protocol of a study as it stands.
     *
     * @param at when it is sealed, ISO 8601
     */
    public static Protocol of(Study study, String at, int runs, Runner runner, String command) {
        List<String> platforms = new ArrayList<>(List.of(study.baseline()));
        platforms.addAll(study.candidates());
        return new Protocol(
                study.name(),
                at,
                Judging.of(study.settings()),
                platforms,
                runs,
                study.settings().seed(),
                runner,
                command);
    }

    /**
     * One run of the list.
     *
     * @param step 1-based place in the list
     * @param block 1-based; each platform once a block
     * @param platform where it runs
     * @param home the platform's folder
     * @param run 1-based number among the runs of this platform, the same as its block
     */
    public record Run(int step, int block, String platform, String home, int run) {
        /** The folder its results go into; this is how they are found again. */
        public String folder() {
            return home + "/run-" + String.format(Locale.ROOT, "%03d", run);
        }
    }

    /** The runs in their order; the same protocol gives the same list. */
    public List<Run> list() {
        Map<String, String> homes = Folders.of(platforms);
        Random random = new Random(seed);
        List<Run> list = new ArrayList<>();
        for (int block = 1; block <= runs; block++) {
            List<String> order = new ArrayList<>(platforms);
            Collections.shuffle(order, random);
            for (String platform : order) {
                list.add(new Run(list.size() + 1, block, platform, Objects.requireNonNull(homes.get(platform)), block));
            }
        }
        return list;
    }
}
