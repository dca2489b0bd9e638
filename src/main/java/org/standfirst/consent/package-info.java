/**
 * What the magazine may keep in readers' browsers and load from others: the register of it, what readers chose, and the
 * proof of that.
 */
@NullMarked
package org.standfirst.consent;

import org.jspecify.annotations.NullMarked;
