package tare.app.welcome;

import tare.app.state.Words;
import tare.study.Samples.Sample;

/**
 * A sample study as the welcome page offers it.
 *
 * @param title its name
 * @param about what it shows
 * @param open opens it
 */
record SampleTile(String title, String about, Runnable open) {
    private static final int ENOUGH = 60;

    static SampleTile of(Sample sample, Runnable open) {
        return new SampleTile(sample.title(), sample.about().replace("`", ""), open);
    }

    /** What a screen reader says of it. */
    String spoken() {
        return Words.of("welcome.sample.spoken", title, about);
    }

    /** What fits on the tile: the first sentence, or two if the first is short. */
    String brief() {
        int end = about.indexOf(". ", ENOUGH);
        return end < 0 ? about : about.substring(0, end + 1);
    }
}
