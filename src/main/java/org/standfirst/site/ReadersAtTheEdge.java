package org.standfirst.site;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.springframework.stereotype.Component;
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

    private String state(HttpFields headers) {
        List<String> cookies = headers.getValuesList(HttpHeader.COOKIE);
        return readers.state(cookies, NO.equals(headers.get("Sec-GPC")), NO.equals(headers.get("DNT")))
                .written();
    }

    private boolean maySet(String cookie, String state) {
        return register.current().maySet(cookie, ReaderState.read(state).decision());
    }
}
