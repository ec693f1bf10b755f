/** Spreadsheets, for people and behind charts. */
@NullMarked
package tare.report.sheet;

import org.jspecify.annotations.NullMarked;
