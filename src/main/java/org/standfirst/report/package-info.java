/**
 * What readers report of replies, and what is decided of it: notice and action, statements of reasons and complaints, as Regulation
 * (EU) 2022/2065 (the Digital Services Act) has them in its Articles 16, 17 and 20.
 */
@NullMarked
package org.standfirst.report;

import org.jspecify.annotations.NullMarked;
