/** The document writers, one file each, and their list. */
@NullMarked
package tare.report.writer;

import org.jspecify.annotations.NullMarked;
