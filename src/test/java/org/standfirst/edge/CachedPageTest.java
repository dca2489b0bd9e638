package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;

/** Which pages are worth the work of packing them as small as can be. */
class CachedPageTest {
    private static final PageKey FRONT = new PageKey("/");
    private static final int ASKED = 30;

    /** As often as a page is made anew of which only a number changes, and a little more. */
    private static final long A_SECOND = 1_100;

    private final PageCache cache = new PageCache();

    @Test
    void isWorthPressingOnceWhenItIsAskedForOften() {
        assertThat(timesWorthPressing(kept())).isEqualTo(1);
    }

    @Test
    void isNotWorthPressingWhereTheNextComesInASecond() throws InterruptedException {
        kept();
        Thread.sleep(A_SECOND);
        CachedPage next = kept();

        assertThat(timesWorthPressing(next)).isZero();
        Thread.sleep(A_SECOND);
        assertThat(timesWorthPressing(next)).isZero();
    }

    private CachedPage kept() {
        HttpFields said = HttpFields.build().put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
        CachedPage page = new CachedPage(
                Answer.of(200, said, new byte[2_000]), cache.ground(List.of(), cache.position(), Long.MAX_VALUE));
        cache.keep(FRONT, page);
        return page;
    }

    private static long timesWorthPressing(CachedPage page) {
        return IntStream.range(0, ASKED).filter(_ -> page.isWorthPressing()).count();
    }
}
