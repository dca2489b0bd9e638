/** Caches of others that stand before the magazine: what they are told of each answer, and when they must forget it. */
@NullMarked
package org.standfirst.cdn;

import org.jspecify.annotations.NullMarked;
