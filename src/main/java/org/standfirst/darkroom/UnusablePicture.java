package org.standfirst.darkroom;

/** A picture that can't be shown. The message is half a sentence that says why and what to do: "it is cut short; …". */
public sealed class UnusablePicture extends Exception {
    UnusablePicture(String message) {
        super(message);
    }

    /** Something that libvips refused, in its own words; whoever knows what it was at says it {@link Plainly}. */
    static final class ByLibrary extends UnusablePicture {
        ByLibrary(String message) {
            super(message);
        }
    }
}
