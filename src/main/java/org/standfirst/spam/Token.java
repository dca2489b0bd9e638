package org.standfirst.spam;

/**
 * A word of a text, folded so that what is spelt differently is the same.
 *
 * @param word the word as it is most likely meant
 * @param alike a second reading, where there is one (a 1 that stands for l, a Latin word in Cyrillic letters alone); else
 *     the same
 * @param disguise whether it was written so that programs do not know it: scripts mixed, digits for letters, blanks between
 *     the letters, things in it that nobody sees
 * @param from where it begins in the text as its author wrote it
 * @param to where it ends there
 */
record Token(String word, String alike, boolean disguise, int from, int to) {}
