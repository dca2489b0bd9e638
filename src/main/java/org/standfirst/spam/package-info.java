/** What a text is told from spam by: its words, its likeness to others, work done by the sender, what moderators decided. */
@NullMarked
package org.standfirst.spam;

import org.jspecify.annotations.NullMarked;
