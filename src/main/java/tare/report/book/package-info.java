/** Reports as pages to print. */
@NullMarked
package tare.report.book;

import org.jspecify.annotations.NullMarked;
