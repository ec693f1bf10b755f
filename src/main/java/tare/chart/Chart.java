package tare.chart;

import java.util.List;
import tare.analysis.Analysis;
import tare.plot.Spec;

/** A kind of figure: from an analysis to a figure as data. Pure; one class a kind. */
public interface Chart {
    /** The word on the command line, e.g. {@code forest}. */
    String id();

    /** The name for people, e.g. {@code Forest with margin band}. */
    String name();

    /** One sentence: what it shows, and when to look at it. */
    String purpose();

    /** How to read it, one or two plain sentences. */
    String reading();

    /** The switches of its view; empty when it has one view only. */
    default List<ChartOption> options() {
        return List.of();
    }

    /** Whether it shows many comparisons at once; else it is about one. */
    default boolean whole() {
        return false;
    }

    /** Whether there is something to show. */
    boolean fits(Analysis analysis, Selection selection);

    /** The figure; asked only where {@link #fits} says so. */
    Spec figure(Analysis analysis, Selection selection);
}
