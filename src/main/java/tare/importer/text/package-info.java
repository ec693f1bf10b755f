/** Text, tables and documents read with limits and places, and the numbers and times in them. */
@NullMarked
package tare.importer.text;

import org.jspecify.annotations.NullMarked;
