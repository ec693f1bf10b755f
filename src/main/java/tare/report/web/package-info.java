/** Reports as one web page. */
@NullMarked
package tare.report.web;

import org.jspecify.annotations.NullMarked;
