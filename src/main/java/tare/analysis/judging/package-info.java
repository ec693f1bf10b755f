/** Rows judged: verdict, doubts, families of tests; {@link tare.analysis.judging.Analyzer} is the door. */
@NullMarked
package tare.analysis.judging;

import org.jspecify.annotations.NullMarked;
