package org.standfirst.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What browsers are told of passkeys and what they answer, in the JSON of WebAuthn, level 3. */
final class PasskeyWords {
    private static final int LONGEST = 20_000;
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{1,16000}");

    private PasskeyWords() {}

    /** Made with the first passkey, as most starts of the program see none. */
    private static final class Json {
        static final JsonMapper MAPPER =
                JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

        private Json() {}
    }

    static String written(Object options) {
        return Json.MAPPER.writeValueAsString(options);
    }

    static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(String answer) {
        return read(answer, List.of("clientDataJSON", "attestationObject"), new TypeReference<>() {});
    }

    static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> signed(String answer) {
        return read(
                answer,
                List.of("clientDataJSON", "authenticatorData", "signature", "userHandle"),
                new TypeReference<>() {});
    }

    /** The challenge that an answer says it answers; whether it does is checked with its signature. */
    static Optional<Bytes> challenge(Bytes clientData) {
        try {
            String challenge = JsonMapper.shared()
                    .readTree(new String(clientData.getBytes(), StandardCharsets.UTF_8))
                    .path("challenge")
                    .asString("");
            return BASE64URL.matcher(challenge).matches() ? Optional.of(Bytes.fromBase64(challenge)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(String answer, List<String> needed, TypeReference<T> type) {
        if (answer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode tree = JsonMapper.shared().readTree(answer);
            boolean whole = isBytes(tree.path("id"))
                    && isBytes(tree.path("rawId"))
                    && needed.stream()
                            .allMatch(part -> isBytes(tree.path("response").path(part)));
            return whole ? Optional.of(Json.MAPPER.readValue(answer, type)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static boolean isBytes(JsonNode node) {
        return node.isString() && BASE64URL.matcher(node.stringValue()).matches();
    }
}
