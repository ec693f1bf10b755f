package tare.report.deck;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Scale;
import tare.plot.Tone;

/** Bars at any place of a native scatter chart: those of one look are one series of lines as wide as a bar. */
final class PlotBars {
    /** Points of a bar: its foot, its value, and none, which is the gap to the next. */
    static final int PLACES = 3;

    private final Panel.Plot plot;
    private final double plotWidth;
    private final PlotSeries out;
    private final Set<BarLook> drawn = new HashSet<>();

    PlotBars(Panel.Plot plot, double plotWidth, PlotSeries out) {
        this.plot = plot;
        this.plotWidth = plotWidth;
        this.out = out;
    }

    /** What bars of one series have in common; widths to a thousandth. */
    private record BarLook(Tone tone, long width, double share) {
        static BarLook of(Mark.Bar b) {
            return new BarLook(b.tone(), Math.round(1000 * Math.log(Math.abs(b.x2() - b.x1()))), b.share());
        }
    }

    /** Draws all bars that look like this one, once. */
    void draw(Mark.Bar bar) {
        if (!drawn.add(BarLook.of(bar))) {
            return;
        }
        List<Mark.Bar> alike = plot.marks().stream()
                .filter(Mark.Bar.class::isInstance)
                .map(Mark.Bar.class::cast)
                .filter(b -> BarLook.of(b).equals(BarLook.of(bar)))
                .toList();
        Scale x = plot.x().shares();
        Scale y = plot.y().shares();
        double[] xs = new double[alike.size() * PLACES];
        double[] ys = new double[xs.length];
        Arrays.fill(ys, Double.NaN);
        for (int i = 0; i < alike.size(); i++) {
            Mark.Bar b = alike.get(i);
            Arrays.fill(xs, PLACES * i, PLACES * (i + 1), x.valueAt((x.at(b.x1()) + x.at(b.x2())) / 2));
            ys[PLACES * i] = y.clamp(b.y1());
            ys[PLACES * i + 1] = y.clamp(b.y2());
        }
        String name = out.named(PlotSeries.side(bar.tone()) + " bars");
        if (alike.stream().allMatch(b -> b.datum().isPresent())) {
            out.says(
                    name,
                    alike.stream()
                            .flatMap(b -> Stream.of(b.datum().hover(), "", ""))
                            .toList());
        }
        double points = Math.abs(x.at(bar.x2()) - x.at(bar.x1())) * plotWidth;
        out.add(new Series(name).area(PlotSeries.glass(bar.tone(), bar.share()), Math.max(1, points)), name, xs, ys);
    }
}
