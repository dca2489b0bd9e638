/** How many replies, reports and complaints a month had, and what became of them. */
@NullMarked
package org.standfirst.figures;

import org.jspecify.annotations.NullMarked;
