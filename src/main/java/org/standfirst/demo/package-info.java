/** A magazine of invention, to look at and to try things on. */
@NullMarked
package org.standfirst.demo;

import org.jspecify.annotations.NullMarked;
