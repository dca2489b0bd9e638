/** What operators' programs are told: whether the magazine is well, and what it does. */
@NullMarked
package org.standfirst.monitoring;

import org.jspecify.annotations.NullMarked;
