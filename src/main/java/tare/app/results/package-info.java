/** Headline, chips and the forest table. */
@NullMarked
package tare.app.results;

import org.jspecify.annotations.NullMarked;
