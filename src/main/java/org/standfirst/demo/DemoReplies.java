package org.standfirst.demo;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.markup.HtmlToBody;
import org.standfirst.reply.RecordReply;
import org.standfirst.reply.Reply;

/** Brings in what readers answered. */
@Component
class DemoReplies {
    private final RecordReply recordReply;

    DemoReplies(RecordReply recordReply) {
        this.recordReply = recordReply;
    }

    /** @param zone in which the sheets tell time */
    void add(String file, Id<Article> article, Groundwork groundwork, ZoneId zone) {
        Map<String, Id<Reply>> numbered = new HashMap<>();
        for (Sheet sheet : Sheet.readAll(file)) {
            Reply reply = new Reply(
                    Id.fresh(),
                    article,
                    sheet.find("answers").map(number -> Groundwork.find(numbered, number)),
                    sheet.find("mention").isPresent() ? Reply.Kind.PINGBACK : Reply.Kind.REPLY,
                    sheet.find("held").isPresent() ? Reply.State.HELD : Reply.State.APPROVED,
                    sheet.head("name"),
                    sheet.find("website").flatMap(WebAddress::parse),
                    sheet.find("staff").map(slug -> Groundwork.find(groundwork.people(), slug)),
                    DemoArticles.time(sheet.head("at"), zone),
                    new HtmlToBody(new DemoReferences(Map.of()))
                            .convert(sheet.words())
                            .body());
            recordReply.apply(new RecordReply.Recorded(reply, DemoMagazine.ACTOR));
            sheet.find("number").ifPresent(number -> numbered.put(number, reply.id()));
        }
    }
}
