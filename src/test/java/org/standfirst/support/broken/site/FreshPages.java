package org.standfirst.support.broken.site;

import org.standfirst.support.broken.edge.PageCache;

/** Breaks nothing: it is the one that may. */
record FreshPages(PageCache cache) {}
