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

    /** Of several, the one that lasts longest: that is what its reader needs to know. */
    Optional<Ban> find(Who who, Instant now) {
        Stream<Ban.Target> networks = AddressRange.of(Network.of(who.address())).stream()
                .flatMap(this::around)
                .map(Ban.Target.OfNetwork::new);
        return Stream.concat(
                        networks,
                        Stream.of(new Ban.Target.OfMail(who.emailMark()), new Ban.Target.OfName(who.nameKey())))
                .flatMap(target -> Stream.ofNullable(byTarget.get(target)))
                .filter(ban -> ban.holds(now))
                .max(Comparator.comparing(ban -> ban.until().orElse(Instant.MAX)));
    }

    private Stream<AddressRange> around(AddressRange household) {
        return widths.stream().filter(width -> width <= household.bits()).map(household::widened);
    }
}
