package org.standfirst.support.broken.reply;

/** Breaks nothing by itself. */
public record Answer(String words) {}
