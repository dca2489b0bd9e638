package org.standfirst.darkroom;

/** A picture that can't be shown. The message is half a sentence that says why and what to do: "it is cut short; …". */
public final class UnusablePicture extends Exception {
    UnusablePicture(String message) {
        super(message);
    }
}
