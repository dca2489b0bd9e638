package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.people.Role.AUTHOR;
import static org.standfirst.people.Role.CONTRIBUTOR;
import static org.standfirst.people.Role.EDITOR;
import static org.standfirst.people.Role.MODERATOR;
import static org.standfirst.people.Role.PUBLISHER;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

/** Walks every route of the newsroom with every role and with none. A route without a row here fails. */
class RoleMatrixTest {
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> WRITERS = Set.of(CONTRIBUTOR, AUTHOR, EDITOR, PUBLISHER);
    private static final Set<Role> PUBLISHING = Set.of(AUTHOR, EDITOR, PUBLISHER);
    private static final Set<Role> EDITING = Set.of(EDITOR, PUBLISHER);
    private static final Set<Role> MODERATING = Set.of(MODERATOR, EDITOR, PUBLISHER);
    private static final Set<Role> MANAGING = Set.of(PUBLISHER);

    /** Nobody needs to be signed in, and no role is turned away. */
    private static final Set<Role> EVERYBODY = Set.of();

    private static final Map<String, Set<Role>> MATRIX = new LinkedHashMap<>();

    static {
        MATRIX.put("GET /newsroom/assets/{name}.{type}", EVERYBODY);
        MATRIX.put("GET /newsroom/assets/faces-{pairing}.css", EVERYBODY);
        MATRIX.put("GET /newsroom/sign-in", EVERYBODY);
        MATRIX.put("POST /newsroom/sign-in", EVERYBODY);
        MATRIX.put("GET /newsroom/invitations/{secret}", EVERYBODY);
        MATRIX.put("POST /newsroom/invitations/{secret}", EVERYBODY);
        // Programs come here with a key and without a session; it is looked at within.
        MATRIX.put("POST /newsroom/pictures", EVERYBODY);
        MATRIX.put("GET /newsroom/sign-in/provider", EVERYBODY);
        MATRIX.put("GET /newsroom/sign-in/provider/answer", EVERYBODY);
        MATRIX.put("POST /newsroom/sign-in/code", EVERYBODY);
        MATRIX.put("POST /newsroom/sign-in/passkey", EVERYBODY);
        MATRIX.put("POST /newsroom/sign-in/passkey/challenge", EVERYBODY);
        MATRIX.put("GET /newsroom/sign-in/link", EVERYBODY);
        MATRIX.put("POST /newsroom/sign-in/link", EVERYBODY);
        MATRIX.put("GET /newsroom/links/{secret}", EVERYBODY);
        MATRIX.put("POST /newsroom/links/{secret}", EVERYBODY);
        MATRIX.put("POST /newsroom/account/second-step", ALL);
        MATRIX.put("POST /newsroom/account/second-step/confirmation", ALL);
        MATRIX.put("POST /newsroom/account/second-step/recovery-codes", ALL);
        MATRIX.put("POST /newsroom/account/second-step/ending", ALL);
        MATRIX.put("POST /newsroom/account/passkeys", ALL);
        MATRIX.put("POST /newsroom/account/passkeys/challenge", ALL);
        MATRIX.put("POST /newsroom/account/passkeys/{id}/removal", ALL);
        MATRIX.put("POST /newsroom/sign-out", ALL);
        MATRIX.put("GET /newsroom/account", ALL);
        MATRIX.put("POST /newsroom/account/password", ALL);
        MATRIX.put("POST /newsroom/account/sessions/ending", ALL);
        MATRIX.put("POST /newsroom/account/sessions/{id}/ending", ALL);
        MATRIX.put("GET /newsroom/privacy", MANAGING);
        MATRIX.put("POST /newsroom/privacy", MANAGING);
        MATRIX.put("GET /newsroom/privacy/services", MANAGING);
        MATRIX.put("POST /newsroom/privacy/services", MANAGING);
        MATRIX.put("GET /newsroom/privacy/services/{id}", MANAGING);
        MATRIX.put("POST /newsroom/privacy/services/{id}", MANAGING);
        MATRIX.put("POST /newsroom/privacy/services/{id}/removal", MANAGING);
        MATRIX.put("GET /newsroom/privacy/page", MANAGING);
        MATRIX.put("POST /newsroom/privacy/page", MANAGING);
        MATRIX.put("GET /newsroom/privacy/records", MANAGING);
        MATRIX.put("GET /newsroom/people", MANAGING);
        MATRIX.put("POST /newsroom/people/invitations", MANAGING);
        MATRIX.put("POST /newsroom/people/invitations/{id}/withdrawal", MANAGING);
        MATRIX.put("POST /newsroom/people/{id}/role", MANAGING);
        MATRIX.put("POST /newsroom/people/{id}/closing", MANAGING);
        MATRIX.put("POST /newsroom/people/{id}/reopening", MANAGING);
        MATRIX.put("POST /newsroom/articles", WRITERS);
        MATRIX.put("GET /newsroom/articles/{id}", WRITERS);
        MATRIX.put("GET /newsroom/articles/{id}/manuscript", WRITERS);
        MATRIX.put("PUT /newsroom/articles/{id}/manuscript", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/preview", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/publication", PUBLISHING);
        MATRIX.put("POST /newsroom/articles/{id}/address", PUBLISHING);
        MATRIX.put("POST /newsroom/articles/{id}/withdrawal", PUBLISHING);
        MATRIX.put("GET /newsroom", ALL);
        MATRIX.put("GET /newsroom/articles", ALL);
        MATRIX.put("POST /newsroom/articles/{id}/writing", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/writing/ask", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/writing/answer", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/writing/end", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/submission", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/approval", EDITING);
        MATRIX.put("POST /newsroom/articles/{id}/return", EDITING);
        MATRIX.put("POST /newsroom/articles/{id}/schedule", PUBLISHING);
        MATRIX.put("POST /newsroom/articles/{id}/unscheduling", PUBLISHING);
        MATRIX.put("POST /newsroom/articles/{id}/assignment", EDITING);
        MATRIX.put("POST /newsroom/articles/{id}/correction", PUBLISHING);
        MATRIX.put("GET /newsroom/articles/{id}/notes", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/notes", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/notes/{note}/resolution", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/notes/{note}/reopening", WRITERS);
        MATRIX.put("GET /newsroom/articles/{id}/history", WRITERS);
        MATRIX.put("GET /newsroom/articles/{id}/history/{revision}", WRITERS);
        MATRIX.put("POST /newsroom/articles/{id}/history/{revision}/restoring", WRITERS);
        // Of whose articles, the screen looks up within what they may publish.
        MATRIX.put("GET /newsroom/articles/{id}/replies", PUBLISHING);
        MATRIX.put("GET /newsroom/bylines", WRITERS);
        MATRIX.put("GET /newsroom/tags", WRITERS);
        MATRIX.put("POST /newsroom/tags", WRITERS);
        MATRIX.put("GET /newsroom/links", WRITERS);
        MATRIX.put("GET /newsroom/embeds", WRITERS);
        MATRIX.put("GET /newsroom/sources", WRITERS);
        MATRIX.put("POST /newsroom/sources", WRITERS);
        MATRIX.put("GET /newsroom/sources/{id}", WRITERS);
        MATRIX.put("POST /newsroom/sources/{id}", WRITERS);
        MATRIX.put("GET /newsroom/library", WRITERS);
        MATRIX.put("GET /newsroom/library/{id}", WRITERS);
        MATRIX.put("POST /newsroom/library/{id}", WRITERS);
        MATRIX.put("GET /newsroom/library/{id}/replacement", EDITING);
        MATRIX.put("POST /newsroom/library/{id}/replacement/file", EDITING);
        MATRIX.put("GET /newsroom/library/{id}/replacement/{other}", EDITING);
        MATRIX.put("POST /newsroom/library/{id}/replacement/{other}", EDITING);
        MATRIX.put("PUT /newsroom/library/{id}/words", WRITERS);
        MATRIX.put("PUT /newsroom/library/{id}/focus", WRITERS);
        // What can be taken back, the verbs decide.
        MATRIX.put("POST /newsroom/undo", ALL);
        MATRIX.put("GET /newsroom/removals", EDITING);
        MATRIX.put("POST /newsroom/removals", EDITING);
        MATRIX.put("GET /newsroom/removals/{id}", EDITING);
        MATRIX.put("POST /newsroom/removals/{id}/decision", EDITING);
        MATRIX.put("GET /newsroom/reports", MODERATING);
        MATRIX.put("GET /newsroom/reports/{id}", MODERATING);
        MATRIX.put("POST /newsroom/reports/{id}/decision", MODERATING);
        MATRIX.put("GET /newsroom/reports/complaints/{id}", MODERATING);
        MATRIX.put("POST /newsroom/reports/complaints/{id}/decision", MODERATING);
        MATRIX.put("GET /newsroom/replies", MODERATING);
        MATRIX.put("GET /newsroom/replies/{id}", MODERATING);
        MATRIX.put("POST /newsroom/replies/decisions", MODERATING);
        MATRIX.put("POST /newsroom/replies/{id}/words", MODERATING);
        MATRIX.put("POST /newsroom/replies/{id}/answer", MODERATING);
        MATRIX.put("POST /newsroom/replies/{id}/ban", MODERATING);
        MATRIX.put("GET /newsroom/replies/bans", MODERATING);
        MATRIX.put("POST /newsroom/replies/bans", MODERATING);
        MATRIX.put("POST /newsroom/replies/bans/{id}/lifting", MODERATING);
        MATRIX.put("GET /newsroom/replies/words", MODERATING);
        MATRIX.put("POST /newsroom/replies/words", MODERATING);
        MATRIX.put("POST /newsroom/replies/words/{id}/removal", MODERATING);
        MATRIX.put("GET /newsroom/replies/figures", MODERATING);
        MATRIX.put("GET /newsroom/replies/figures.csv", MODERATING);
        MATRIX.put("GET /newsroom/replies/rules", MODERATING);
        MATRIX.put("POST /newsroom/replies/rules", MANAGING);
        MATRIX.put("POST /newsroom/replies/limits", MODERATING);
        // Authors say it of their own articles; which those are, the verb looks up.
        MATRIX.put("POST /newsroom/replies/opening", Set.of(AUTHOR, EDITOR, MODERATOR, PUBLISHER));
        // Authors see the figures of their own articles alone.
        MATRIX.put("GET /newsroom/statistics", PUBLISHING);
        MATRIX.put("GET /newsroom/statistics/live", PUBLISHING);
        MATRIX.put("GET /newsroom/statistics/articles/{id}", PUBLISHING);
        MATRIX.put("GET /newsroom/statistics/figures.csv", PUBLISHING);
        MATRIX.put("GET /newsroom/log", EDITING);
        MATRIX.put("GET /newsroom/sections", MANAGING);
        MATRIX.put("POST /newsroom/sections", MANAGING);
        MATRIX.put("GET /newsroom/sections/{id}", MANAGING);
        MATRIX.put("POST /newsroom/sections/{id}", MANAGING);
        MATRIX.put("POST /newsroom/sections/{id}/removal", MANAGING);
        MATRIX.put("GET /newsroom/sections/editors/{id}", MANAGING);
        MATRIX.put("POST /newsroom/sections/editors/{id}", MANAGING);
        MATRIX.put("GET /newsroom/editions", EDITING);
        MATRIX.put("POST /newsroom/editions", EDITING);
        MATRIX.put("GET /newsroom/editions/{id}", EDITING);
        MATRIX.put("POST /newsroom/editions/{id}", EDITING);
        MATRIX.put("POST /newsroom/editions/{id}/contents", EDITING);
        MATRIX.put("POST /newsroom/editions/{id}/publication", EDITING);
        MATRIX.put("POST /newsroom/articles/{id}/pin", EDITING);
        MATRIX.put("GET /newsroom/front", EDITING);
        MATRIX.put("POST /newsroom/front/pins", EDITING);
        MATRIX.put("POST /newsroom/front/hiding", EDITING);
        MATRIX.put("POST /newsroom/front/release", EDITING);
        MATRIX.put("GET /newsroom/menus", MANAGING);
        MATRIX.put("POST /newsroom/menus/{menu}/entries", MANAGING);
        MATRIX.put("POST /newsroom/menus/{menu}/order", MANAGING);
        MATRIX.put("POST /newsroom/menus/{menu}/choice", MANAGING);
        MATRIX.put("GET /newsroom/consent/proof", MANAGING);
        MATRIX.put("POST /newsroom/consent/proof/check", MANAGING);
        MATRIX.put("POST /newsroom/consent/proof/choices", MANAGING);
        MATRIX.put("GET /newsroom/consent/proof/export.zip", MANAGING);
        MATRIX.put("GET /newsroom/settings", MANAGING);
        MATRIX.put("POST /newsroom/settings/name", MANAGING);
        MATRIX.put("POST /newsroom/settings/look", MANAGING);
        MATRIX.put("POST /newsroom/settings/look/trial", MANAGING);
        MATRIX.put("POST /newsroom/settings/terms", MANAGING);
        MATRIX.put("GET /newsroom/import", MANAGING);
        MATRIX.put("POST /newsroom/import", MANAGING);
        MATRIX.put("GET /newsroom/import/{id}", MANAGING);
        MATRIX.put("POST /newsroom/import/{id}/rehearsal", MANAGING);
        MATRIX.put("POST /newsroom/import/{id}/beginning", MANAGING);
        MATRIX.put("POST /newsroom/import/{id}/stopping", MANAGING);
        MATRIX.put("POST /newsroom/import/{id}/discarding", MANAGING);
        MATRIX.put("GET /newsroom/import/{id}/report.{ending}", MANAGING);
        MATRIX.put("GET /newsroom/tag-list", EDITING);
        MATRIX.put("GET /newsroom/tag-list/{id}", EDITING);
        MATRIX.put("POST /newsroom/tag-list/{id}", EDITING);
        MATRIX.put("POST /newsroom/tag-list/{id}/merging", EDITING);
        MATRIX.put("POST /newsroom/tag-list/{id}/removal", EDITING);
    }

    private static TestMagazine magazine;

    @BeforeAll
    static void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void everyRouteHasARow() {
        Set<String> routes = new TreeSet<>();
        magazine.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().forEach(pattern -> {
                    if (pattern.startsWith("/newsroom")) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> routes.add(
                                        verb + " " + pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}")));
                    }
                }));

        assertThat(routes).isEqualTo(new TreeSet<>(MATRIX.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleIsLetInWhereItBelongsAndNowhereElse() {
        Map<Role, StaffVisit> visits = new EnumMap<>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> visits.put(role, StaffVisit.as(role, magazine)));
        return MATRIX.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> walk(row.getKey(), row.getValue(), visits)));
    }

    private static void walk(String route, Set<Role> admitted, Map<Role, StaffVisit> visits) throws Exception {
        for (Role role : Role.values()) {
            // Signing out, and ending sessions, would end the ones that later rows need.
            StaffVisit visit = route.contains("sign-out") || route.contains("ending")
                    ? StaffVisit.as(role, magazine)
                    : Objects.requireNonNull(visits.get(role));
            int status = ask(route, visit.cookie());
            boolean mayComeIn = admitted.isEmpty() || admitted.contains(role);
            if (mayComeIn) {
                assertThat(status).as(role.name()).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(role.name()).isEqualTo(403);
            }
        }
        int stranger = ask(route, "");
        boolean isOpen = admitted.isEmpty() && !route.equals("POST /newsroom/pictures");
        if (isOpen) {
            assertThat(stranger).as("nobody").isNotIn(401, 500);
        } else {
            assertThat(stranger).as("nobody").isIn(401, 303);
        }
    }

    private static int ask(String route, String cookie) throws Exception {
        String[] parts = route.split(" ", 2);
        String path = parts[1].replaceAll("\\{(?:id|note|revision|other)}", "01900000-0000-7000-8000-000000000000")
                .replace("{secret}", "sf_" + "A".repeat(43))
                .replace("{name}.{type}", "desk-AAAAAAAA.js")
                .replace("{ending}", "md")
                .replace("{pairing}", "newsreader")
                .replace("{menu}", "head");
        HttpRequest.Builder request = HttpRequest.newBuilder(magazine.address(path))
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        boolean isForm = parts[0].equals("POST");
        request.header("Content-Type", isForm ? "application/x-www-form-urlencoded" : "application/json");
        request.method(
                parts[0],
                parts[0].equals("GET")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(isForm ? "a=b" : "{}"));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
