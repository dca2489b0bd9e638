/** Whom the magazine quotes, and who may know their names. */
@NullMarked
package org.standfirst.source;

import org.jspecify.annotations.NullMarked;
