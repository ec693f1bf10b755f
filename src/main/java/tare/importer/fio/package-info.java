/** What fio's result formats share: the streamed report and how a job becomes measurements. */
@NullMarked
package tare.importer.fio;

import org.jspecify.annotations.NullMarked;
