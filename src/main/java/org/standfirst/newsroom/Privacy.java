package org.standfirst.newsroom;

import java.util.List;

/** What is shown where somebody decides what others may do on readers' pages, and how readers are asked. */
public sealed interface Privacy extends Screen.Apart {
    /**
     * All of it.
     *
     * @param templates services that can be added
     * @param months how long an answer holds
     * @param words the magazine's own; may be empty
     * @param keptBack cookies that were about to be set and were not
     * @param problem what could not be kept; may be empty
     */
    record Overview(
            Desk desk,
            List<ServiceRow> services,
            List<Screen.Option> templates,
            int months,
            boolean heedsDnt,
            String heading,
            String words,
            List<KeptBackRow> keptBack,
            String problem)
            implements Privacy {
        @Override
        public String template() {
            return "newsroom/privacy.jte";
        }
    }

    /** A service, in a line. */
    record ServiceRow(String path, String name, String owner, String category, boolean isOn) {}

    /** A cookie that was not set. */
    record KeptBackRow(String cookie, long times, String last) {}

    /**
     * One service, or one that is to be.
     *
     * @param path where the form leads
     * @param isNew whether it is yet to be added
     * @param made the name of its template
     * @param title what it is called there; empty where it can be anything
     * @param categories what it may be for
     * @param items what it keeps, and room for more
     * @param hosts whom it asks besides those that are known
     * @param known whom it asks in any case, in words
     */
    record OneService(
            Desk desk,
            String path,
            boolean isNew,
            String made,
            String title,
            Fields fields,
            boolean asksForAddress,
            boolean asksForSetting,
            List<Screen.Option> categories,
            List<ItemFields> items,
            List<HostFields> hosts,
            String known,
            String problem)
            implements Privacy {
        @Override
        public String template() {
            return "newsroom/service.jte";
        }
    }

    /** What is said of a service. */
    record Fields(
            String name, String owner, String purpose, String policy, String address, String setting, boolean isOn) {}

    /** Something that it keeps. */
    record ItemFields(List<Screen.Option> kinds, String name, String host, String days) {}

    /** Whom it asks for something. */
    record HostFields(String use, String label, String hosts) {}
}
