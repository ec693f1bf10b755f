/** What a report says, page by page. */
@NullMarked
package tare.report.page;

import org.jspecify.annotations.NullMarked;
