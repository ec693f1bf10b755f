package tare.app.inspector;

import tare.analysis.FactFinding;

/**
 * One line of a tab of the inspector.
 *
 * @param label what it is about
 * @param baseline the baseline's value, or the only one
 * @param candidate the candidate's value; empty where there is only one
 * @param below what is said below both values; empty for nothing
 * @param result whether the sides agree
 */
public record Line(String label, String baseline, String candidate, String below, FactFinding.Result result) {
    /** A value of each side. */
    static Line both(String label, String baseline, String candidate) {
        return new Line(label, baseline, candidate, "", FactFinding.Result.SAME);
    }

    /** One value for both. */
    static Line one(String label, String value) {
        return both(label, value, "");
    }

    /** The same with words below its values. */
    Line withBelow(String words) {
        return new Line(label, baseline, candidate, words, result);
    }
}
