package org.standfirst.newsroom;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.standfirst.people.Role;

/**
 * Whom a screen lets in: members of the staff with one of these roles, or everybody. Every method that answers requests
 * in this room says so; one that doesn't lets nobody in. What they may touch there, the verbs look up themselves.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Admits {
    /** Each role by itself; all, if nothing is said. */
    Role[] value() default {Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.MODERATOR, Role.PUBLISHER};

    /** Whether nobody needs to be signed in. */
    boolean everybody() default false;
}
