/** A small house in which every rule is broken once, to see that each rule still bites. */
@NullMarked
package org.standfirst.support.broken;

import org.jspecify.annotations.NullMarked;
