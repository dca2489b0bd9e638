/** What is kept of readers who gave an address of mail: shown to them, erased at their wish, and forgotten in time. */
@NullMarked
package org.standfirst.rights;

import org.jspecify.annotations.NullMarked;
