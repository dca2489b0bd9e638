package org.standfirst.wordpress;

/** A file that is no WordPress export, or is damaged; the message says where and how, for the person who chose it. */
public final class MalformedExport extends Exception {
    MalformedExport(String message) {
        super(message);
    }

    /** A file that can't be used for a reason that has no place in it. */
    public static MalformedExport because(String what) {
        return new MalformedExport(what);
    }

    static MalformedExport at(int line, int column, String what) {
        return new MalformedExport("line " + line + ", column " + column + ": " + what);
    }
}
