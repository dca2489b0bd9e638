package org.standfirst.support.broken.article;

/** Breaks nothing; others use it. */
public record Piece(String headline) {}
