package tare.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the ahead-of-time cache of the package is best trained on, and whether a start with it should replay what was compiled
 * in training: starts with each in turn, beside those with the cache as it is packed. Each is said as the median of the ratios,
 * and of the differences, of starts that followed one another.
 *
 * <p>Arguments: how many starts of each (21).
 */
public final class CacheBenchmark {
    private static final List<String> KINDS = List.of("tare", "whole", "asked");

    private CacheBenchmark() {}

    /** A way to start, with the options that make it. */
    private record Way(String name, List<String> options) {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 21;
        Starts starts = new Starts();
        Path study = starts.trained("study");
        Path start = starts.trained("start");
        Way packed = new Way("as packed", Starts.with(study));
        List<Way> others = List.of(
                new Way("as packed, again", Starts.with(study)),
                new Way("trained on the start alone", Starts.with(start)),
                new Way("without replay", withoutReplay(study)));
        for (String kind : KINDS) {
            for (Way way : others) {
                Pairs pairs = new Pairs(times);
                for (int i = -1; i < times; i++) {
                    boolean first = i % 2 == 0;
                    Starts.Taken before = starts.run(kind, (first ? packed : way).options());
                    Starts.Taken after = starts.run(kind, (first ? way : packed).options());
                    if (i >= 0) {
                        pairs.put(i, first ? before : after, first ? after : before);
                    }
                }
                out.println(kind + ", " + way.name() + ": " + pairs);
            }
        }
    }

    private static List<String> withoutReplay(Path cache) {
        return Stream.concat(
                        Starts.with(cache).stream(),
                        Stream.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining"))
                .toList();
    }

    /** Starts as packed, each with one of another way right before or after it. */
    private static final class Pairs {
        private final double[] ratios;
        private final double[] differences;
        private final double[] processor;

        Pairs(int times) {
            ratios = new double[times];
            differences = new double[times];
            processor = new double[times];
        }

        void put(int i, Starts.Taken packed, Starts.Taken other) {
            ratios[i] = other.seconds() / packed.seconds();
            differences[i] = other.seconds() - packed.seconds();
            processor[i] = other.processorSeconds() / packed.processorSeconds();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "ratio %.3f, difference %+.3f s, ratio of processor time %.3f",
                    Starts.median(ratios),
                    Starts.median(differences),
                    Starts.median(processor));
        }
    }
}
