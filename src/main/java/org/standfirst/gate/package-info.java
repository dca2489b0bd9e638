/** How connections come in: protocols, certificates, proxies that are trusted, and limits on what one sender may take. */
@NullMarked
package org.standfirst.gate;

import org.jspecify.annotations.NullMarked;
