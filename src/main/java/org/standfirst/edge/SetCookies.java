package org.standfirst.edge;

import java.util.ListIterator;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Lets no answer set a cookie that nobody declared, or that its reader said no to. What ends a cookie may always pass. */
final class SetCookies {
    /** The second is what the servlet's own way writes. */
    private static final Pattern ENDED =
            Pattern.compile("max-age=0|expires=thu, 01[ -]jan[ -]1970 00:00:00 gmt", Pattern.CASE_INSENSITIVE);

    private SetCookies() {}

    /** Takes out what may not be set. */
    static void keepBack(HttpFields.Mutable answer, HttpFields asked, ReaderRules rules) {
        if (!answer.contains(HttpHeader.SET_COOKIE)) {
            return;
        }
        String state = rules.state().apply(asked);
        for (ListIterator<HttpField> fields = answer.listIterator(); fields.hasNext(); ) {
            HttpField field = fields.next();
            if (field.getHeader() == HttpHeader.SET_COOKIE) {
                String name = name(String.valueOf(field.getValue()));
                if (!isEnded(field) && !rules.maySet().test(name, state)) {
                    fields.remove();
                    rules.keptBack().accept(name);
                }
            }
        }
    }

    private static String name(String cookie) {
        int end = cookie.indexOf('=');
        return end < 0 ? "" : cookie.substring(0, end).strip();
    }

    private static boolean isEnded(HttpField field) {
        for (String attribute : String.valueOf(field.getValue()).split(";", -1)) {
            if (ENDED.matcher(attribute.strip()).matches()) {
                return true;
            }
        }
        return false;
    }
}
