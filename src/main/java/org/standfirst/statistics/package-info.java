/** How often pages are looked at, from where readers come and how far they read; never who they are. */
@NullMarked
package org.standfirst.statistics;

import org.jspecify.annotations.NullMarked;
