/** Pictures and other files of the magazine, with the words that belong to them. */
@NullMarked
package org.standfirst.picture;

import org.jspecify.annotations.NullMarked;
