package tare.stats.resample;

import java.util.SplittableRandom;
import tare.stats.Refused;

/** Where the indices of the resamples come from. */
public interface Resampling {
    /** How many resamples there are. */
    int replicates();

    /** The indices of one resample of one sample, written into {@code indices}. */
    void fill(int replicate, int sample, int[] indices);

    /** Drawn with replacement; the same seed gives the same resamples on every machine. */
    static Resampling seeded(int replicates, long seed) {
        if (replicates < 1) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "at least one resample, not " + replicates);
        }
        SplittableRandom random = new SplittableRandom(seed);
        return new Resampling() {
            @Override
            public int replicates() {
                return replicates;
            }

            @Override
            public void fill(int replicate, int sample, int[] indices) {
                for (int i = 0; i < indices.length; i++) {
                    indices[i] = (int) (((random.nextLong() >>> 32) * indices.length) >>> 32);
                }
            }
        };
    }

    /** Given, as many for each sample: indices[sample][replicate][i]. */
    static Resampling given(int[][][] indices) {
        int replicates = indices[0].length;
        for (int[][] sample : indices) {
            if (sample.length != replicates || replicates == 0) {
                throw new Refused(Refused.Code.UNEQUAL_LENGTHS, "as many resamples of each sample, at least one");
            }
        }
        return new Resampling() {
            @Override
            public int replicates() {
                return replicates;
            }

            @Override
            public void fill(int replicate, int sample, int[] into) {
                int[] row = indices[sample][replicate];
                if (row.length != into.length) {
                    throw new Refused(Refused.Code.UNEQUAL_LENGTHS, "a resample of " + row.length);
                }
                System.arraycopy(row, 0, into, 0, row.length);
            }
        };
    }
}
