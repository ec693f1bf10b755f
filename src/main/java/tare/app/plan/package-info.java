/** What to run next. */
@NullMarked
package tare.app.plan;

import org.jspecify.annotations.NullMarked;
