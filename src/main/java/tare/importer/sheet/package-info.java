/** Tables in binary files (Excel, Parquet), turned into the rows of text that every table reader understands. */
@NullMarked
package tare.importer.sheet;

import org.jspecify.annotations.NullMarked;
