package org.standfirst.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Remembers, for as long as the program runs, which cookies were about to be set though nobody declared them. */
@Component
public class KeptBack {
    private static final Logger LOG = LoggerFactory.getLogger(KeptBack.class);
    private static final int MOST = 100;
    private static final int LONGEST = 80;

    private final Map<String, Times> cookies = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    /** One of them. */
    public record Times(String cookie, long times, Instant last) {}

    /** Notes one more; told in the program's log the first time. */
    public void note(String cookie) {
        String name = cookie.length() > LONGEST ? cookie.substring(0, LONGEST) : cookie;
        if (cookies.size() >= MOST && !cookies.containsKey(name)) {
            return;
        }
        Times now = cookies.merge(
                name,
                new Times(name, 1, clock.instant()),
                (before, once) -> new Times(name, before.times() + 1, once.last()));
        if (now.times() == 1) {
            LOG.warn("The cookie “{}” was not set: nobody declared it, or its reader said no.", name);
        }
    }

    /** All of them, the last first. */
    public List<Times> all() {
        return cookies.values().stream()
                .sorted(Comparator.comparing(Times::last).reversed())
                .toList();
    }
}
