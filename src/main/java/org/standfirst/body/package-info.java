/** The document of an article: its blocks, and everything that is made of them. */
@NullMarked
package org.standfirst.body;

import org.jspecify.annotations.NullMarked;
