/** The same comparisons for each CPU, GPU, watt or unit of money: what the raw gap does not say. */
@NullMarked
package tare.analysis.resource;

import org.jspecify.annotations.NullMarked;
