/** Parts that every screen uses: marks, figures, dialogs, small builders. */
@NullMarked
package tare.app.ui;

import org.jspecify.annotations.NullMarked;
