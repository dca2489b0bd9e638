package org.standfirst.support.broken.site;

import org.standfirst.support.broken.edge.PageCache;

/** Breaks the rule that the cache is no page's business. */
record Tinker(PageCache cache) {}
