/** What answers before the application: pages from memory, never older than the last change they depend on. */
@NullMarked
package org.standfirst.edge;

import org.jspecify.annotations.NullMarked;
