package org.standfirst.support.broken.article;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rule that parts come through the constructor. */
final class Injected {
    @Autowired
    Piece late = new Piece("");
}
