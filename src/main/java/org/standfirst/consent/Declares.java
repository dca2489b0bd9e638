package org.standfirst.consent;

import java.util.List;

/** A part of the program that keeps something in browsers; what nobody declares is not set. */
public interface Declares {
    /** All that it keeps. */
    List<OwnItem> declared();
}
