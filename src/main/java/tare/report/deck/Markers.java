package tare.report.deck;

import tare.plot.Symbol;

/** Our mark shapes in a native chart: its marker, or a character where it has none of that shape. */
final class Markers {
    private Markers() {}

    static String symbol(Symbol symbol) {
        return switch (symbol) {
            case DIAMOND -> "diamond";
            case TRIANGLE_UP -> "triangle";
            case SQUARE, AREA -> "square";
            default -> "circle";
        };
    }

    /** Shapes that no marker has. */
    static String glyph(Symbol symbol, boolean hollow) {
        return switch (symbol) {
            case TRIANGLE_DOWN -> hollow ? "▽" : "▼";
            case FLOORED_CIRCLE -> hollow ? "⍜" : "◒";
            case DOTTED_CIRCLE -> "◌";
            case CROSS -> "✕";
            case CHECK -> "✓";
            case ARROW_LEFT -> "◀";
            case ARROW_RIGHT -> "▶";
            case TRIANGLE_UP -> hollow ? "△" : "";
            case DIAMOND -> hollow ? "◇" : "";
            case RING -> "○";
            case CIRCLE -> hollow ? "○" : "";
            case DASH, SQUARE, AREA -> "";
        };
    }
}
