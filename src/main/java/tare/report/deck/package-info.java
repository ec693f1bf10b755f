/** Office files: a package of XML parts, spreadsheets, a template with its layouts, text that fits, native charts and tables. */
@NullMarked
package tare.report.deck;

import org.jspecify.annotations.NullMarked;
