/** Small values that everyone uses, and that know nobody. */
@NullMarked
package org.standfirst.kernel;

import org.jspecify.annotations.NullMarked;
