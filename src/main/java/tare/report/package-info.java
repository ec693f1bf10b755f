/** From an analysis to documents. */
@NullMarked
package tare.report;

import org.jspecify.annotations.NullMarked;
