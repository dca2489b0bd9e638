/** The program: its commands, and how its parts are put together. */
@NullMarked
package org.standfirst;

import org.jspecify.annotations.NullMarked;
