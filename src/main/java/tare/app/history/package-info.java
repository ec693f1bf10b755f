/** The steps that led to the study of now. */
@NullMarked
package tare.app.history;

import org.jspecify.annotations.NullMarked;
