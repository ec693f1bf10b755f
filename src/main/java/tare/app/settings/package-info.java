/** What the user chooses for every study. */
@NullMarked
package tare.app.settings;

import org.jspecify.annotations.NullMarked;
