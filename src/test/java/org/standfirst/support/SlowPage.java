package org.standfirst.support;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page that takes its time, for tests of stopping; it is there only where the profile asks for it. */
@RestController
@Profile(SlowPage.PROFILE)
final class SlowPage {
    static final String PROFILE = "slow-page";

    private static final long MILLISECONDS = 1_500;

    @GetMapping("/slow-page")
    String answer() throws InterruptedException {
        System.out.println("slow page begun");
        Thread.sleep(MILLISECONDS);
        return "answered in full";
    }
}
