/** What will be exported. */
@NullMarked
package tare.app.report;

import org.jspecify.annotations.NullMarked;
