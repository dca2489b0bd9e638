package org.standfirst.consent;

import java.util.List;

/** A part of the program that does something with what belongs to people, and says so on the page on privacy and in the records. */
public interface PrivacyPart {
    /** All that it does as things stand; what is switched off is not among it. */
    List<Activity> activities();
}
