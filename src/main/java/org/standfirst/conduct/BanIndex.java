package org.standfirst.conduct;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.kernel.Network;

/** The bans that nobody lifted, so that whoever comes is found among any number of them in a few looks. */
final class BanIndex {
    private final List<Ban> bans;
    private final Map<Ban.Target, Ban> byTarget = new HashMap<>();

    /** How wide the banned networks are: few widths, for many networks. */
    private final Set<Integer> widths;

    BanIndex(List<Ban> bans) {
        this.bans = List.copyOf(bans);
        bans.forEach(ban -> byTarget.put(ban.target(), ban));
        this.widths = bans.stream()
                .map(Ban::target)
                .flatMap(target ->
                        target instanceof Ban.Target.OfNetwork(AddressRange range) ? Stream.of(range) : Stream.empty())
                .map(AddressRange::bits)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Ban> all() {
        return bans;
    }

    Optional<Ban> find(Who who, Instant now) {
        Stream<Ban.Target> networks =
                AddressRange.of(Network.of(who.address())).stream().map(Ban.Target.OfNetwork::new);
        return longest(
                Stream.concat(
                        networks,
                        Stream.of(new Ban.Target.OfMail(who.emailMark()), new Ban.Target.OfName(who.nameKey()))),
                now);
    }

    Optional<Ban> find(Ban.Target target, Instant now) {
        return longest(Stream.of(target), now);
    }

    /** Of several, the one that lasts longest: that is what its reader needs to know. */
    private Optional<Ban> longest(Stream<Ban.Target> targets, Instant now) {
        return targets.flatMap(this::around)
                .flatMap(target -> Stream.ofNullable(byTarget.get(target)))
                .filter(ban -> ban.holds(now))
                .max(Comparator.comparing(ban -> ban.until().orElse(Instant.MAX)));
    }

    /** Whom a ban may be of that keeps these out. */
    private Stream<Ban.Target> around(Ban.Target target) {
        return switch (target) {
            case Ban.Target.OfNetwork(AddressRange range) ->
                widths.stream()
                        .filter(width -> width <= range.bits())
                        .map(width -> new Ban.Target.OfNetwork(range.widened(width)));
            case Ban.Target.OfMail _, Ban.Target.OfName _ -> Stream.of(target);
        };
    }
}
