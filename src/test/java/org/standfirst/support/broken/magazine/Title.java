package org.standfirst.support.broken.magazine;

import org.standfirst.support.broken.people.Owner;

/** One half of a circle. */
public record Title(Owner owner) {}
