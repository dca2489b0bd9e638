/** The menus of readers' pages: what stands in them, where somebody chose it. */
@NullMarked
package org.standfirst.menu;

import org.jspecify.annotations.NullMarked;
