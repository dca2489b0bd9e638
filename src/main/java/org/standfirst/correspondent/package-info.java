/** Readers who gave an address of mail: who they are by mark alone, and the letters that they get. */
@NullMarked
package org.standfirst.correspondent;

import org.jspecify.annotations.NullMarked;
