package org.standfirst.support.broken.article.deep;

/** Breaks the flatness. */
record Cellar(String wine) {}
