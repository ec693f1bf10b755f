/** What is open before the first verdict can be trusted. */
@NullMarked
package tare.app.review;

import org.jspecify.annotations.NullMarked;
