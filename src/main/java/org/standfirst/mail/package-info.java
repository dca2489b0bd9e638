/** How the magazine sends mail: through a server of the operator's. */
@NullMarked
package org.standfirst.mail;

import org.jspecify.annotations.NullMarked;
