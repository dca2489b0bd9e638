package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;

/** Which cookies an answer may set. */
class SetCookiesTest {
    private static final String ENDED = "stray=; Max-Age=0";
    private static final String ENDED_OTHERWISE = "stray=; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

    private final List<String> keptBack = new ArrayList<>();
    private final ReaderRules rules = new ReaderRules(
            asked -> asked.contains(HttpHeader.COOKIE) ? "yes" : "",
            (cookie, state) -> cookie.equals("own") || (cookie.equals("counted") && state.equals("yes")),
            keptBack::add);

    private List<String> set(HttpFields asked) {
        HttpFields.Mutable answer = HttpFields.build()
                .add(HttpHeader.SET_COOKIE, "own=1; Path=/")
                .add(HttpHeader.CONTENT_TYPE, "text/html")
                .add(HttpHeader.SET_COOKIE, "counted=1; Path=/; Max-Age=100")
                .add(HttpHeader.SET_COOKIE, "stray=1")
                .add(HttpHeader.SET_COOKIE, ENDED)
                .add(HttpHeader.SET_COOKIE, ENDED_OTHERWISE)
                .add(HttpHeader.SET_COOKIE, "stray=1; Expires=Thu, 01 Jan 2970 00:00:00 GMT")
                .add(HttpHeader.SET_COOKIE, "nameless");
        SetCookies.keepBack(answer, asked, rules);
        assertThat(answer.get(HttpHeader.CONTENT_TYPE)).isEqualTo("text/html");
        return answer.getValuesList(HttpHeader.SET_COOKIE);
    }

    @Test
    void keepsBackWhatNobodyDeclaredOrAllowed() {
        assertThat(set(HttpFields.EMPTY)).containsExactly("own=1; Path=/", ENDED, ENDED_OTHERWISE);
        assertThat(keptBack).containsExactly("counted", "stray", "stray", "");
    }

    @Test
    void letsThroughWhatTheReaderAllowed() {
        assertThat(set(HttpFields.build().add(HttpHeader.COOKIE, "consent=yes")))
                .containsExactly("own=1; Path=/", "counted=1; Path=/; Max-Age=100", ENDED, ENDED_OTHERWISE);
    }
}
