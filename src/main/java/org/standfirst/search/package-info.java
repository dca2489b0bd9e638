/** Finds articles by their words: an index of what is live, which follows the change log and can be thrown away. */
@NullMarked
package org.standfirst.search;

import org.jspecify.annotations.NullMarked;
