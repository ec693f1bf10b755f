/** The page that is shown before a study is open. */
@NullMarked
package tare.app.welcome;

import org.jspecify.annotations.NullMarked;
