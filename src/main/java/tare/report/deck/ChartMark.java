package tare.report.deck;

import tare.report.Kind;
import tare.verdict.Mark;

/**
 * A verdict's mark in a native chart. Charts know no triangle that points down and no circle with a floor, and not every
 * program draws the outline of a hollow marker: those marks are labels on the point, over a white spot.
 *
 * @param symbol of the marker
 * @param glyph of the label; empty where the marker says it
 */
record ChartMark(String symbol, double size, String fill, String glyph, String colour) {
    private static final String WHITE = "FFFFFF";
    private static final double SPOT = 7;

    static ChartMark of(Kind kind, boolean hollow) {
        String colour = kind.fill();
        if (kind.shape() == Mark.DASH) {
            return new ChartMark("circle", SPOT, WHITE, "○", colour);
        }
        if (!hollow) {
            switch (kind.shape()) {
                case CIRCLE -> {
                    return new ChartMark("circle", 8, colour, "", colour);
                }
                case DIAMOND -> {
                    return new ChartMark("diamond", 9, colour, "", colour);
                }
                case TRIANGLE_UP -> {
                    return new ChartMark("triangle", 9, colour, "", colour);
                }
                default -> {
                    // Drawn as a label below.
                }
            }
        }
        String glyph = String.valueOf(kind.shape().character(hollow));
        boolean spot = hollow || kind.shape() != Mark.TRIANGLE_DOWN;
        return new ChartMark(spot ? "circle" : "none", SPOT, WHITE, glyph, colour);
    }

    /** Puts the mark on the points of a series that have a place. */
    Series on(Series series, double[] places, double fontSize) {
        if (!symbol.equals("none")) {
            series.marker(symbol, size, fill, fill);
        }
        for (int i = 0; i < places.length && !glyph.isEmpty(); i++) {
            if (!Double.isNaN(places[i])) {
                series.label(i, glyph, colour, "ctr", fontSize * 1.2);
            }
        }
        return series;
    }
}
