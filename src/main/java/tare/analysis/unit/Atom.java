package tare.analysis.unit;

import java.util.Arrays;

/**
 * The lowest level that counts as a run of its own, with the mean of all beneath it.
 *
 * @param part index of the measurement among the side's
 * @param host identity of the machine; empty when not known
 * @param boot identity of the boot, with the machine's; empty when not known
 * @param path index of the measurement, then of the run in each level that means run
 * @param value mean of what it holds, in the comparison's unit
 */
public record Atom(int part, String host, String boot, int[] path, double value) {

    /** The part of the path down to a depth; two atoms of one unit share it. */
    Prefix prefix(int depth) {
        return new Prefix(Arrays.copyOf(path, Math.min(depth, path.length)));
    }

    /** A path that compares by content. */
    static final class Prefix {
        private final int[] path;

        private Prefix(int[] path) {
            this.path = path;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Prefix p && Arrays.equals(path, p.path);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(path);
        }
    }
}
