package tare.report.deck;

import java.util.List;
import java.util.Optional;

/** A PNG in the upper right corner, at its own proportions. */
record Logo(Box box) {
    private static final int HEADER = 24;
    private static final double HIGH = 26;
    private static final double WIDE = 150;
    private static final double MARGIN = 48;
    private static final double TOP = 18;

    /** Empty when the bytes are no PNG. */
    static Optional<Logo> of(byte[] png, Template template) {
        if (png.length < HEADER || png[1] != 'P' || png[2] != 'N' || png[3] != 'G') {
            return Optional.empty();
        }
        double width = number(png, 16);
        double height = number(png, 20);
        if (!(width > 0 && height > 0)) {
            return Optional.empty();
        }
        double s = template.scale();
        double k = Math.min(HIGH * s / height, WIDE * s / width);
        return Optional.of(
                new Logo(new Box(template.width() - MARGIN * s - k * width, TOP * s, k * width, k * height)));
    }

    private static long number(byte[] bytes, int at) {
        long out = 0;
        for (int i = at; i < at + 4; i++) {
            out = out << 8 | bytes[i] & 0xff;
        }
        return out;
    }

    List<Double> place() {
        return List.of(box.x(), box.y(), box.width(), box.height());
    }
}
