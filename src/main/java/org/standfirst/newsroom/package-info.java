/** What the staff and their programs get: so far, the way in for pictures. */
@NullMarked
package org.standfirst.newsroom;

import org.jspecify.annotations.NullMarked;
