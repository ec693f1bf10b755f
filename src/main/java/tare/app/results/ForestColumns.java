package tare.app.results;

/**
 * Where the columns of the forest table lie, in pixels from its left edge; the same for head, rows, band and axis.
 *
 * @param name left and right of the benchmark's name
 * @param runs left and right of the number of runs
 * @param axis left and right end of the shared axis
 * @param performance left and right of the performance
 * @param verdict left and right of mark and word
 */
public record ForestColumns(Span name, Span runs, Span axis, Span performance, Span verdict) {
    private static final double ROOMY_AXIS = 13;
    private static final double LEAST_AXIS = 9;
    private static final double LEAST_NAME = 12;
    private static final double LEAST_VERDICT = 11.6;

    /** Air before a name. */
    private static final double INDENT = 1.6;

    /** The mark before the word and the air around both. */
    private static final double MARK = 2.2;

    /** A part of the width. */
    public record Span(double from, double to) {
        public double width() {
            return to - from;
        }
    }

    /**
     * How wide the longest texts of the rows are, in heights of a letter.
     *
     * @param name the longest name
     * @param verdict the longest word
     */
    public record Wishes(double name, double verdict) {
        /** Before there are rows. */
        static final Wishes NONE = new Wishes(16, 10);
    }

    /**
     * The columns of a table of this width, when a letter is {@code em} high and sizes take so many letters. Where not
     * everything fits, names give way first, then the axis down to what still can be read, then the words.
     */
    public static ForestColumns of(double width, double em, double letters, Wishes wishes) {
        double room = width - 1.2 * em;
        double performance = letters * em;
        double runs = 4.2 * em;
        double left = room - performance - runs;
        double name = Math.clamp((wishes.name() + INDENT) * em, 9 * em, Math.max(9 * em, 0.55 * left));
        double verdict = Math.clamp((wishes.verdict() + MARK) * em, 8 * em, 19 * em);
        name -= given(name + verdict + ROOMY_AXIS * em - left, name - LEAST_NAME * em);
        verdict -= given(name + verdict + LEAST_AXIS * em - left, verdict - LEAST_VERDICT * em);
        double axis = left - verdict - name;
        double x = 0;
        Span nameSpan = new Span(x, x + name);
        x += name;
        Span runsSpan = new Span(x, x + runs);
        x += runs;
        Span axisSpan = new Span(x + 1.6 * em, x + Math.max(3 * em, axis - 0.6 * em));
        x += axis;
        Span performanceSpan = new Span(x, x + performance);
        x += performance;
        return new ForestColumns(nameSpan, runsSpan, axisSpan, performanceSpan, new Span(x + 1.3 * em, x + verdict));
    }

    /** So much of what is missing as can be given. */
    private static double given(double missing, double spare) {
        return Math.clamp(missing, 0, Math.max(0, spare));
    }
}
