package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.standfirst.article.Article;
import org.standfirst.article.OpenDrafts;
import org.standfirst.article.SharePreview;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Role;
import org.standfirst.wire.PublicAddress;

/** Shows a draft as readers will see it, on a telephone and on a desk, and makes a link that shows it to others. */
@Controller
class PreviewScreen {
    private final OpenDrafts drafts;
    private final SharePreview sharePreview;
    private final PublicAddress address;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    PreviewScreen(
            OpenDrafts drafts,
            SharePreview sharePreview,
            PublicAddress address,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.drafts = drafts;
        this.sharePreview = sharePreview;
        this.address = address;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/preview")
    ResponseEntity<byte[]> share(@PathVariable String id, Seat seat, HttpServletRequest request) {
        Id<Article> article = FromAddress.id(id);
        OpenDrafts.Draft draft = drafts.find(article, seat.actor()).orElseThrow(Turned.NothingHere::new);
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        return switch (sharePreview.apply(new SharePreview.Share(article, seat.actor()))) {
            case SharePreview.Outcome.Shared shared ->
                screens.show(new Screen.Previewing(
                        desks.around(request),
                        article.value(),
                        draft.revision().manuscript().headline(),
                        "/preview/" + shared.secret(),
                        address.origin() + "/preview/" + shared.secret(),
                        Screen.Moment.of(shared.expires(), zone)));
            case SharePreview.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }
}
