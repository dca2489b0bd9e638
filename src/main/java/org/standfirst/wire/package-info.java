/** What other programs are told of the magazine: feeds, sitemaps, structured data, rules for crawlers, news for hubs. */
@NullMarked
package org.standfirst.wire;

import org.jspecify.annotations.NullMarked;
