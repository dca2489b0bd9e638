package org.standfirst.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.kernel.Id;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the change log keeps of a reply: enough to tell from the log alone which thread readers saw when, and nothing of what
 * anybody said or who they are, since the log is never erased.
 */
final class ReplyDetail {
    private static final int DIGEST_BYTES = 12;

    private final Map<String, Object> parts = new LinkedHashMap<>();

    private ReplyDetail(Id<Article> article) {
        parts.put("article", article.value());
    }

    static ReplyDetail of(Id<Article> article) {
        return new ReplyDetail(article);
    }

    ReplyDetail answering(Optional<Id<Reply>> parent) {
        parent.ifPresent(id -> parts.put("parent", id.value()));
        return this;
    }

    ReplyDetail to(Reply.State state) {
        parts.put("state", state.inDatabase());
        return this;
    }

    ReplyDetail from(Reply.State state) {
        parts.put("from", state.inDatabase());
        return this;
    }

    /** A digest of the words under which only they can be found again. */
    ReplyDetail saying(Id<Reply> reply, Body body) {
        return saying(reply, BodyJson.write(body));
    }

    /** @param body as {@link BodyJson#write} writes it */
    ReplyDetail saying(Id<Reply> reply, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(reply.value().getBytes(StandardCharsets.UTF_8));
            byte[] sum = digest.digest(body.getBytes(StandardCharsets.UTF_8));
            parts.put("words", HexFormat.of().formatHex(sum, 0, DIGEST_BYTES));
            return this;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ReplyDetail because(String reason) {
        if (!reason.isBlank()) {
            parts.put("reason", reason.strip());
        }
        return this;
    }

    @Override
    public String toString() {
        return JsonMapper.shared().writeValueAsString(parts);
    }
}
