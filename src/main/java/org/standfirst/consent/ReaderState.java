package org.standfirst.consent;

/** How a reader stands to what needs a yes. */
public sealed interface ReaderState {
    /** What is allowed. */
    Decision decision();

    /** Nobody has asked them, or what they were asked has changed: nothing is allowed, and the notice asks. */
    record Undecided() implements ReaderState {
        @Override
        public Decision decision() {
            return Decision.NOTHING;
        }
    }

    /** Their browser says no for them. */
    record Signalled() implements ReaderState {
        @Override
        public Decision decision() {
            return Decision.NOTHING;
        }
    }

    /** They chose. */
    record Chosen(Decision decision) implements ReaderState {}

    /** In the names of pages: empty for whom nobody has asked, since most are. */
    default String written() {
        return switch (this) {
            case Undecided() -> "";
            case Signalled() -> "s";
            case Chosen(Decision decision) -> decision.digit();
        };
    }

    /** Reads what {@link #written} wrote; whatever else there is, nothing is allowed. */
    static ReaderState read(String written) {
        return written.equals("s")
                ? new Signalled()
                : Decision.read(written).<ReaderState>map(Chosen::new).orElseGet(Undecided::new);
    }
}
