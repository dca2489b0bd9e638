/** Moving in from other systems. */
@NullMarked
package org.standfirst.transfer;

import org.jspecify.annotations.NullMarked;
