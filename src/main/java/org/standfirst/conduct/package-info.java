/** What a magazine asks of those who reply: who may, what may not stand in a reply, who is banned, and the rules in words. */
@NullMarked
package org.standfirst.conduct;

import org.jspecify.annotations.NullMarked;
