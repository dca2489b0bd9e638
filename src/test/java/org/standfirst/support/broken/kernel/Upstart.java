package org.standfirst.support.broken.kernel;

import org.standfirst.support.broken.article.Piece;

/** Breaks the order: the lowest calls one above it. */
record Upstart(Piece above) {}
