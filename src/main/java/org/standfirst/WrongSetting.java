package org.standfirst;

/** A setting that can't be used; the message names it and the place it came from. */
final class WrongSetting extends RuntimeException {
    WrongSetting(String message) {
        super(message);
    }
}
