/** Whom somebody else's sign-in says that a person is: the asking, and whether to believe the answer. */
@NullMarked
package org.standfirst.identity;

import org.jspecify.annotations.NullMarked;
