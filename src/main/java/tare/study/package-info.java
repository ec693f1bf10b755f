/** One question with its sources, settings and history, saved as one file. */
@NullMarked
package tare.study;

import org.jspecify.annotations.NullMarked;
