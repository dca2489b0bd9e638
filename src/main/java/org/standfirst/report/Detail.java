package org.standfirst.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.standfirst.kernel.Id;
import org.standfirst.reply.Reply;
import tools.jackson.databind.json.JsonMapper;

/** What the change log keeps of a report: nothing of what anybody said or who they are, since the log is never erased. */
final class Detail {
    private final Map<String, Object> parts = new LinkedHashMap<>();

    private Detail() {}

    static Detail of(Id<Reply> reply) {
        return new Detail().with("reply", reply.value());
    }

    Detail with(String name, String value) {
        parts.put(name, value);
        return this;
    }

    Detail with(String name, long number) {
        parts.put(name, number);
        return this;
    }

    @Override
    public String toString() {
        return JsonMapper.shared().writeValueAsString(parts);
    }
}
