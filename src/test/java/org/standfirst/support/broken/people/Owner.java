package org.standfirst.support.broken.people;

import java.util.List;
import org.standfirst.support.broken.magazine.Title;

/** The other half of a circle. */
public record Owner(List<Title> titles) {}
