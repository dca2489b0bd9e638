package org.standfirst.people;

import org.standfirst.kernel.Id;

/** Whoever changes something: a member of the staff, or a part of the program on its operator's behalf. */
public sealed interface Actor {
    /** The person at the desk. */
    record Staff(Id<Person> person, Role role) implements Actor {
        @Override
        public String name() {
            return "person:" + person;
        }

        @Override
        public boolean mayManage() {
            return role == Role.PUBLISHER;
        }

        @Override
        public boolean mayModerate() {
            return switch (role) {
                case EDITOR, MODERATOR, PUBLISHER -> true;
                case CONTRIBUTOR, AUTHOR -> false;
            };
        }

        @Override
        public Reach drafts() {
            return switch (role) {
                case CONTRIBUTOR, AUTHOR -> Reach.OWN;
                case EDITOR, PUBLISHER -> Reach.ALL;
                case MODERATOR -> Reach.NONE;
            };
        }

        @Override
        public Reach publications() {
            return role == Role.CONTRIBUTOR ? Reach.NONE : drafts();
        }
    }

    /** An import, the scheduler, the command line. */
    record Program(String name) implements Actor {
        @Override
        public boolean mayManage() {
            return true;
        }

        @Override
        public boolean mayModerate() {
            return true;
        }

        @Override
        public Reach drafts() {
            return Reach.ALL;
        }

        @Override
        public Reach publications() {
            return Reach.ALL;
        }
    }

    /** How far somebody's hands reach among the articles. */
    enum Reach {
        /** To none. */
        NONE,
        /** To those they began. */
        OWN,
        /** To every one. */
        ALL
    }

    /** The name in the change log. */
    String name();

    /** Whether they may change the magazine itself: its name, sections, people. */
    boolean mayManage();

    /** Whether they may decide on what readers said. */
    boolean mayModerate();

    /** Which articles they may write in. */
    Reach drafts();

    /** Which articles they may bring before readers, and take away from them. */
    Reach publications();
}
