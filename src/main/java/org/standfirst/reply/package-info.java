/** What readers answered. */
@NullMarked
package org.standfirst.reply;

import org.jspecify.annotations.NullMarked;
