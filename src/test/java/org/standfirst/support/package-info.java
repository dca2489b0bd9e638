/** What tests of several rooms need: the real program, a real browser, and judges of its pages. */
@NullMarked
package org.standfirst.support;

import org.jspecify.annotations.NullMarked;
