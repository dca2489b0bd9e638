/** Where pictures are decoded and written anew: libvips, behind limits, knowing nothing of the library or the magazine. */
@NullMarked
package org.standfirst.darkroom;

import org.jspecify.annotations.NullMarked;
