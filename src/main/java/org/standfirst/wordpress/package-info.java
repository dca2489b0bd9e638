/** The forms in which WordPress writes things down: its export files, its blocks, its shortcodes. */
@NullMarked
package org.standfirst.wordpress;

import org.jspecify.annotations.NullMarked;
