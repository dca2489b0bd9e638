package org.standfirst.site;

/**
 * What stands at the foot of every page where there is something to ask.
 *
 * @param isSignalled whether the browser says no for its reader
 * @param isAllowed whether anything is allowed, which can be taken back
 * @param from where it stands
 */
public record ConsentFoot(Words words, boolean isSignalled, boolean isAllowed, String from) {}
