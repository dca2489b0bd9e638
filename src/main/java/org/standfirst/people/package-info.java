/** The people who make the magazine. */
@NullMarked
package org.standfirst.people;

import org.jspecify.annotations.NullMarked;
