/** The magazine itself: its name, sections, tags and editions. */
@NullMarked
package org.standfirst.magazine;

import org.jspecify.annotations.NullMarked;
