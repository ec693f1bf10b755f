package tare.stats.resample;

import java.util.SplittableRandom;
import tare.stats.Refused;

/** Where the indices of the resamples come from. */
public interface Resampling {
    /** More resamples than these are refused: every one is kept, and no printed digit would change. */
    int MOST = 10_000_000;

    /** How many resamples there are. */
    int replicates();

    /** The indices of one resample of one sample, written into {@code indices}. */
    void fill(int replicate, int sample, int[] indices);

    /** Drawn with replacement; the same seed gives the same resamples on every machine. */
    static Resampling seeded(int replicates, long seed) {
        if (replicates < 1 || replicates > MOST) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "from one resample to " + MOST + ", not " + replicates);
        }
        SplittableRandom random = new SplittableRandom(seed);
        return new Resampling() {
            @Override
            public int replicates() {
                return replicates;
            }

            @Override
            public void fill(int replicate, int sample, int[] indices) {
                int n = indices.length;
                for (int i = 0; i < n - 1; i += 2) {
                    long bits = random.nextLong();
                    indices[i] = (int) (((bits >>> 32) * n) >>> 32);
                    indices[i + 1] = (int) (((bits & 0xffff_ffffL) * n) >>> 32);
                }
                if (n % 2 == 1) {
                    indices[n - 1] = (int) (((random.nextLong() >>> 32) * n) >>> 32);
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
                for (int i = 0; i < row.length; i++) {
                    if (row[i] < 0 || row[i] >= row.length) {
                        throw new Refused(Refused.Code.BAD_PARAMETER, "no value has the index " + row[i]);
                    }
                    into[i] = row[i];
                }
            }
        };
    }
}
