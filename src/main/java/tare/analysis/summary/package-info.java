/** What all rows say together: headline, claims, ratio of the suite, and what stands behind each number. */
@NullMarked
package tare.analysis.summary;

import org.jspecify.annotations.NullMarked;
