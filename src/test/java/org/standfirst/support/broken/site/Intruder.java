package org.standfirst.support.broken.site;

import org.standfirst.support.broken.newsroom.Desk;

/** Breaks the wall between the shells. */
public record Intruder(Desk desk) {}
