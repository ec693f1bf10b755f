/** Sentences held against the data. */
@NullMarked
package tare.app.claims;

import org.jspecify.annotations.NullMarked;
