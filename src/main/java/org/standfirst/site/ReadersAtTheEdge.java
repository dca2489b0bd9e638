package org.standfirst.site;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.springframework.stereotype.Component;
import org.standfirst.consent.ChoiceCookie;
import org.standfirst.consent.KeptBack;
import org.standfirst.consent.ReaderState;
import org.standfirst.consent.Readers;
import org.standfirst.consent.Register;
import org.standfirst.edge.ReaderRules;

/** Tells the edge how readers stand to what needs a yes, and has it keep to that. */
@Component
class ReadersAtTheEdge {
    /** The value of both signals that says no. */
    private static final String NO = "1";

    private final Readers readers;
    private final Register register;
    private final KeptBack keptBack;

    ReadersAtTheEdge(Readers readers, Register register, KeptBack keptBack) {
        this.readers = readers;
        this.register = register;
        this.keptBack = keptBack;
    }

    ReaderRules rules() {
        return new ReaderRules(this::state, this::maySet, keptBack::note);
    }

    /** While the database is away, nothing is allowed to whoever was answered from memory before. */
    private String state(HttpFields headers) {
        List<String> cookies = headers.getValuesList(HttpHeader.COOKIE);
        boolean gpc = NO.equals(headers.get("Sec-GPC"));
        boolean dnt = NO.equals(headers.get("DNT"));
        if (!gpc && !dnt && ChoiceCookie.in(cookies).isEmpty()) {
            return "";
        }
        try {
            return readers.state(cookies, gpc, dnt).written();
        } catch (RuntimeException databaseIsAway) {
            return "";
        }
    }

    private boolean maySet(String cookie, String state) {
        return register.isOwn(cookie)
                || (!state.isEmpty()
                        && register.current()
                                .maySet(cookie, ReaderState.read(state).decision()));
    }
}
