/** Articles and pages: their words, their revisions, and every change of their state. */
@NullMarked
package org.standfirst.article;

import org.jspecify.annotations.NullMarked;
