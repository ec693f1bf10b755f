package tare.app.welcome;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import tare.app.state.Outcome;

/** What a verdict looks like in the table: an interval beside the margin's band; left is worse. */
final class VerdictPicture extends Region {
    private static final double BAND_FROM = 0.34;
    private static final double BAND_TO = 0.66;
    private static final double DOT = 0.62;
    private static final double BAR = 0.28;

    private final Region band = part("forest-band");
    private final Region one = part("one");
    private final Region bar;
    private final Region dot;
    private final Optional<Span> span;

    /** Where an interval lies, as parts of the width; half is 100 %. */
    private record Span(double from, double to) {}

    VerdictPicture(Outcome outcome) {
        span = span(outcome);
        bar = part("interval-thick", outcome.style());
        dot = part("estimate", outcome.style());
        if (span.isEmpty()) {
            dot.getStyleClass().add("hollow");
        }
        bar.setVisible(span.isPresent());
        getStyleClass().add("verdict-picture");
        getChildren().addAll(List.of(band, one, bar, dot));
    }

    private static Region part(String... styles) {
        Region part = new Region();
        part.getStyleClass().addAll(styles);
        return part;
    }

    private static Optional<Span> span(Outcome outcome) {
        return switch (outcome) {
            case EQUIVALENT -> Optional.of(new Span(0.4, 0.57));
            case NEGLIGIBLE -> Optional.of(new Span(0.36, 0.47));
            case NOT_WORSE -> Optional.of(new Span(0.43, 0.84));
            case SLOWER -> Optional.of(new Span(0.06, 0.27));
            case SLOWER_OPEN -> Optional.of(new Span(0.2, 0.45));
            case FASTER -> Optional.of(new Span(0.74, 0.94));
            case FASTER_OPEN -> Optional.of(new Span(0.55, 0.8));
            case UNDECIDED -> Optional.of(new Span(0.16, 0.62));
            case NOT_TESTABLE -> Optional.empty();
        };
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        band.resizeRelocate(BAND_FROM * w, 0, (BAND_TO - BAND_FROM) * w, h);
        one.resizeRelocate(w / 2, 0, 1, h);
        double at = span.map(s -> (s.from() + s.to()) / 2).orElse(0.25) * w;
        span.ifPresent(s -> bar.resizeRelocate(s.from() * w, h * (1 - BAR) / 2, (s.to() - s.from()) * w, h * BAR));
        dot.resizeRelocate(at - h * DOT / 2, h * (1 - DOT) / 2, h * DOT, h * DOT);
    }
}
