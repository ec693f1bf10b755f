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
    /** A part of the width. */
    public record Span(double from, double to) {
        public double width() {
            return to - from;
        }
    }

    /** The columns of a table of this width, when a letter is {@code em} high and sizes take so many letters. */
    public static ForestColumns of(double width, double em, double letters) {
        double room = width - 1.2 * em;
        double verdict = Math.clamp(room * 0.225, 11.6 * em, 17.5 * em);
        double performance = letters * em;
        double runs = 4.2 * em;
        double name = Math.clamp((room - verdict - performance - runs) * 0.44, 9 * em, 24 * em);
        double axis = room - verdict - performance - runs - name;
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
}
