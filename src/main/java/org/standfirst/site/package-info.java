/** What readers see: one class per page. */
@NullMarked
package org.standfirst.site;

import org.jspecify.annotations.NullMarked;
