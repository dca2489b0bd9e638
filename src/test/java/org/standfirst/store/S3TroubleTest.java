package org.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Answers that the service of the tests never gives. */
class S3TroubleTest {
    private static final S3Address ADDRESS = S3Address.parse("s3://magazine?endpoint=https://s3.example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | AccessDenied                  | the key may not do this. It must be allowed to list the bucket",
                "403 | ''                            | the key may not do this",
                "400 | AuthorizationHeaderMalformed  | Add region=… to the address of the store",
                "301 | PermanentRedirect             | Add region=… to the address of the store",
                "403 | RequestTimeTooSkewed          | Set this machine's clock",
                "400 | ExpiredToken                  | it refuses the key",
                "503 | SlowDown                      | it is overloaded",
                "502 | ''                            | it does not answer as an S3 service does (502). Check the endpoint",
                "500 | InternalError                 | it answers 500 (InternalError",
            })
    void whatStandsInTheWayOfAllIsToldAsSuch(int status, String code, String words) {
        IOException told = S3Trouble.inUse(answer(status, code, "Because."), ADDRESS);

        assertThat(told)
                .isInstanceOf(FileStore.Unavailable.class)
                .hasMessageStartingWith("the store s3://magazine/ at https://s3.example can't be used now: ")
                .hasMessageContaining(words);
    }

    @Test
    void whatIsWrongWithOneRequestIsNot() {
        assertThat(S3Trouble.inUse(answer(400, "BadDigest", "It does not match."), ADDRESS))
                .isNotInstanceOf(FileStore.Unavailable.class)
                .hasMessageContaining("it answers 400 (BadDigest It does not match.)");
    }

    @Test
    void whatTheServiceSaysIsOneShortLine() {
        String message = S3Trouble.inUse(answer(403, "AccessDenied", "a\r\nb\u001b[31m".repeat(1_000)), ADDRESS)
                .getMessage();

        assertThat(message).hasSizeLessThan(500).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aCertificateThatIsNotTrustedIsTold() {
        SdkException failed =
                SdkClientException.create("Unable to execute HTTP request", new SSLHandshakeException("no path found"));

        assertThat(S3Trouble.atStart(failed, ADDRESS))
                .hasMessageContaining(
                        "https://s3.example can't be used: its certificate is not trusted (no path found)");
    }

    @Test
    void aMissingKeyIsTold() {
        SdkException failed = SdkClientException.create("Unable to load credentials from any of the providers in");

        assertThat(S3Trouble.atStart(failed, ADDRESS)).hasMessageContaining("there is no key. Set AWS_ACCESS_KEY_ID");
    }

    private static SdkException answer(int status, String code, String message) {
        return S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }
}
