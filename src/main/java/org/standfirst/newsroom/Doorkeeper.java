package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.standfirst.people.AccessKey;
import org.standfirst.people.UseKey;

/** Looks at who is at the door: programs say the secret of a key (RFC 6750, section 2.1). */
@Component
class Doorkeeper {
    /** What is said to whoever may not come in; the same whether they said nothing or something wrong. */
    static final String CHALLENGE = "Bearer realm=\"newsroom\"";

    private static final String SCHEME = "Bearer ";

    private final UseKey useKey;

    Doorkeeper(UseKey useKey) {
        this.useKey = useKey;
    }

    /** The key that they came with, if it opens. */
    Optional<AccessKey> admit(HttpServletRequest request) {
        String words = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (words == null || !words.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return switch (useKey.apply(words.substring(SCHEME.length()).strip())) {
            case UseKey.Outcome.Admitted(AccessKey key) -> Optional.of(key);
            case UseKey.Outcome.Refused() -> Optional.empty();
        };
    }
}
