/** What the readers of machine descriptions share: text of "key: value" lines and the kinds of platform that it tells. */
@NullMarked
package tare.importer.facts;

import org.jspecify.annotations.NullMarked;
