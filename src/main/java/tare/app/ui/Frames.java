package tare.app.ui;

import tare.plot.Axis;
import tare.plot.Panel;
import tare.plot.PlotArea;
import tare.plot.Scale;
import tare.plot.Spec;

/** Shows a part of a figure: another range on the axes of one panel and of those in step with it. */
final class Frames {
    private static final double SMALLEST = 1e-9;

    private Frames() {}

    /** Nearer ({@code factor} below 1) or farther, about a point of the scene. */
    static Spec zoomed(Spec spec, PlotArea area, double x, double y, double factor) {
        return with(spec, area, about(area.xScale(), x, factor), about(area.yScale(), y, factor));
    }

    /** Moved with the pointer by so many scene units. */
    static Spec moved(Spec spec, PlotArea area, double dx, double dy) {
        return with(spec, area, shifted(area.xScale(), dx), shifted(area.yScale(), dy));
    }

    private static double[] about(Scale s, double at, double factor) {
        return new double[] {s.valueAt(at - (at - s.start()) * factor), s.valueAt(at - (at - s.end()) * factor)};
    }

    private static double[] shifted(Scale s, double by) {
        return new double[] {s.valueAt(s.start() - by), s.valueAt(s.end() - by)};
    }

    private static Spec with(Spec spec, PlotArea area, double[] xs, double[] ys) {
        if (area.panel() < 0
                || area.panel() >= spec.panels().size()
                || !(spec.panels().get(area.panel()) instanceof Panel.Plot p)) {
            return spec;
        }
        return spec.withPanels(spec.panels().stream()
                .map(panel -> panel instanceof Panel.Plot other ? along(other, p, xs, ys) : panel)
                .toList());
    }

    /** The panel itself, and every other in step with it: two small multiples, values and their ratios. */
    private static Panel along(Panel.Plot panel, Panel.Plot moved, double[] xs, double[] ys) {
        return new Panel.Plot(
                panel.title(),
                panel.share(),
                along(panel.x(), moved.x(), xs),
                along(panel.y(), moved.y(), ys),
                panel.yRight(),
                panel.marks());
    }

    /** Axes are in step where one is a multiple of the other from end to end. */
    private static Axis along(Axis axis, Axis moved, double[] ends) {
        double times = axis.equals(moved) ? 1 : axis.to() / moved.to();
        boolean inStep = times > 0
                && axis.log() == moved.log()
                && axis.labels().equals(moved.labels())
                && Math.abs(axis.from() - times * moved.from()) <= SMALLEST * Math.abs(axis.to() - axis.from());
        return inStep ? range(axis, new double[] {times * ends[0], times * ends[1]}) : axis;
    }

    /** An axis of names has no part to show, and what is too small to tell apart is left as it was. */
    private static Axis range(Axis axis, double[] ends) {
        double size = Math.max(Math.abs(ends[0]), Math.abs(ends[1]));
        boolean apart = Math.abs(ends[1] - ends[0]) > SMALLEST * size;
        boolean sound = Double.isFinite(size) && apart && !(axis.log() && Math.min(ends[0], ends[1]) <= 0);
        return sound && axis.labels().isEmpty() ? axis.withRange(ends[0], ends[1]) : axis;
    }
}
