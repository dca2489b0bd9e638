/** Other people's HTML, rebuilt as our document: nothing is filtered, so nothing can slip through. */
@NullMarked
package org.standfirst.markup;

import org.jspecify.annotations.NullMarked;
