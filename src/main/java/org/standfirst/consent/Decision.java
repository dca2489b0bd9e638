package org.standfirst.consent;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader said yes to; all else is a no.
 *
 * @param allowed without what needs no yes
 */
public record Decision(Set<Category> allowed) {
    /** A no to everything. */
    public static final Decision NOTHING = new Decision(Set.of());

    /** Leaves out what nobody is asked. */
    public Decision {
        allowed = Set.copyOf(allowed.stream().filter(Category::isAsked).toList());
    }

    /** A yes to these. */
    public static Decision of(Collection<Category> allowed) {
        return new Decision(allowed.isEmpty() ? Set.of() : EnumSet.copyOf(allowed));
    }

    /** Whether something of this category may be kept or loaded. */
    public boolean allows(Category category) {
        return !category.isAsked() || allowed.contains(category);
    }

    /** This, and a yes to one more. */
    public Decision and(Category category) {
        EnumSet<Category> more = EnumSet.of(category);
        more.addAll(allowed);
        return new Decision(more);
    }

    /** What of this is among those that are asked for. */
    Decision within(Collection<Category> asked) {
        return of(allowed.stream().filter(asked::contains).toList());
    }

    /** In one digit, for cookies and the names of pages. */
    String digit() {
        return Integer.toHexString(allowed.stream().mapToInt(Category::bit).sum());
    }

    /** Reads a digit; empty if it is none. */
    static Optional<Decision> read(String digit) {
        if (!digit.matches("[0-9a-f]")) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(digit, 16);
        List<Category> allowed = Category.asked().stream()
                .filter(category -> (bits & category.bit()) != 0)
                .toList();
        return Optional.of(of(allowed));
    }
}
