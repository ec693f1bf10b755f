/** What is worked out only for the comparison that somebody looks at: robustness, tail, structure, plan, both sides' case. */
@NullMarked
package tare.analysis.detail;

import org.jspecify.annotations.NullMarked;
