package org.standfirst.support.broken.article;

/** Breaks the rule of names. */
record PieceImpl(String thing) {}
