/** From two samples and a margin to a verdict with its reasons and one plain sentence. */
@NullMarked
package tare.verdict;

import org.jspecify.annotations.NullMarked;
