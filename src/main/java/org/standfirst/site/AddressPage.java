package org.standfirst.site;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.standfirst.correspondent.ConfirmAddress;

/**
 * Where a letter asks whether an address is theirs. Opening it says nothing: programs that look through mail for danger open
 * every link.
 */
@Controller
class AddressPage {
    private static final String PATH = "/replies/addresses/{secret}";

    private final ConfirmAddress confirmAddress;
    private final AskingPages pages;

    AddressPage(ConfirmAddress confirmAddress, AskingPages pages) {
        this.confirmAddress = confirmAddress;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(@PathVariable String secret) {
        return confirmAddress.look(secret).isEmpty()
                ? pages.linkGone()
                : pages.show(
                        HttpStatus.OK,
                        words -> new AskingPages.Said(
                                words.confirmAddress(),
                                List.of(words.confirmAddressMeans()),
                                List.of(new ReplyView.Act(
                                        "/replies/addresses/" + secret, "", "", words.confirmButton()))));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> confirm(@PathVariable String secret) {
        return switch (confirmAddress.apply(secret)) {
            case ConfirmAddress.Outcome.Confirmed() ->
                pages.show(
                        HttpStatus.OK,
                        words -> AskingPages.Said.of(words.addressConfirmed(), words.addressConfirmedMeans()));
            case ConfirmAddress.Outcome.NoSuchLink() -> pages.linkGone();
        };
    }
}
