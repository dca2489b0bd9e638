package org.standfirst.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.standfirst.body.BodyText;
import org.standfirst.kernel.Id;
import org.standfirst.reply.Reply;
import org.standfirst.report.Report;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what is kept of somebody, for them to take along. */
final class OwnDataJson {
    private OwnDataJson() {}

    static String write(OwnData.Kept kept, Function<Id<Reply>, String> written) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("address", kept.address().value());
        all.put(
                "letters",
                kept.letters()
                        .map(letters ->
                                Map.of("confirmed", letters.isConfirmed(), "unsubscribed", letters.isUnsubscribed()))
                        .orElse(Map.of()));
        all.put("mutedConversations", kept.muted());
        List<Map<String, Object>> replies = new ArrayList<>();
        kept.replies().forEach(reply -> replies.add(reply(reply, written.apply(reply.id()))));
        all.put("replies", replies);
        List<Map<String, Object>> reports = new ArrayList<>();
        kept.reports().forEach(report -> reports.add(report(report)));
        all.put("reports", reports);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static Map<String, Object> reply(Reply reply, String written) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", reply.id().value());
        one.put("article", reply.article().value());
        reply.parent().ifPresent(parent -> one.put("answers", parent.value()));
        one.put("state", reply.state().inDatabase());
        one.put("name", reply.authorName());
        one.put("postedAt", reply.postedAt().toString());
        reply.edited().ifPresent(edited -> one.put("editedAt", edited.at().toString()));
        one.put("text", written.isEmpty() ? BodyText.of(reply.body()) : written);
        return one;
    }

    private static Map<String, Object> report(Report report) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", report.id().value());
        one.put("reply", report.reply().value());
        one.put("ground", report.ground().word());
        one.put("name", report.name());
        one.put("text", report.words());
        one.put("sentAt", report.at().toString());
        report.decided().ifPresent(decided -> {
            one.put("decidedAt", decided.at().toString());
            one.put("upheld", report.state() == Report.State.UPHELD);
            one.put("reasons", decided.reasons());
        });
        return one;
    }
}
