/** Slides: a package of XML parts, a template's layouts, text that fits, native charts and tables. */
@NullMarked
package tare.report.deck;

import org.jspecify.annotations.NullMarked;
