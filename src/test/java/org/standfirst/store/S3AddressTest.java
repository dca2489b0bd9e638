package org.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3AddressTest {
    private static final String NAME = "ab" + "0".repeat(62);

    @Test
    void aBucketAtAmazonNeedsNoMoreThanItsName() {
        S3Address address = S3Address.parse("s3://magazine");

        assertThat(address.bucket()).isEqualTo("magazine");
        assertThat(address.key(NAME)).isEqualTo("ab/" + NAME);
        assertThat(address.endpoint()).isEmpty();
        assertThat(address.region()).isEmpty();
        assertThat(address.isPathStyle()).isFalse();
        assertThat(address.cacheBytes()).isEqualTo(4_000_000_000L);
    }

    @Test
    void aBucketElsewhereNeedsNoMoreThanItsEndpoint() {
        S3Address address = S3Address.parse("s3://magazine/2026/files?endpoint=https://s3.example:9000");

        assertThat(address.endpoint()).contains(URI.create("https://s3.example:9000"));
        assertThat(address.isPathStyle()).isTrue();
        assertThat(address.key(NAME)).isEqualTo("2026/files/ab/" + NAME);
        assertThat(address.describe()).isEqualTo("s3://magazine/2026/files/ at https://s3.example:9000");
    }

    @Test
    void allElseCanBeSaid() {
        S3Address address =
                S3Address.parse("s3://magazine/files/?endpoint=s3.example&region=fsn1&path-style=no&cache=500MB");

        assertThat(address)
                .isEqualTo(new S3Address(
                        "magazine",
                        "files/",
                        Optional.of(URI.create("https://s3.example")),
                        Optional.of("fsn1"),
                        false,
                        500_000_000));
    }

    @Test
    void anEndpointMayBeWrittenAsAddressesAreEncoded() {
        assertThat(S3Address.parse("s3://magazine?endpoint=https%3A%2F%2Fs3.example%2Fobjects")
                        .endpoint())
                .contains(URI.create("https://s3.example/objects"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pictures                               | Write s3://bucket/prefix",
                "https://s3.example/magazine            | Write s3://bucket/prefix",
                "s3:magazine                            | Write s3://bucket/prefix",
                "s3://                                  | no name of a bucket",
                "s3://ab                                | no name of a bucket",
                "s3://maga zine                         | no name of a bucket",
                "s3://magazine/../other                 | can't stand before the keys",
                "s3://magazine//files                   | can't stand before the keys",
                "s3://magazine/%2e%2e/files             | can't stand before the keys",
                "s3://magazine?endpoint                 | “name=value” is expected",
                "s3://magazine?endpoint=                | “name=value” is expected",
                "s3://magazine?                         | “name=value” is expected",
                "s3://magazine?endpoint=ftp://s3.example | endpoint is no web address",
                "s3://magazine?endpoint=https://a:b@s3.example | endpoint is no web address",
                "s3://magazine?endpoint=https://        | endpoint is no web address",
                "s3://magazine?endpiont=https://s3.example | sets “endpiont”, which is unknown",
                "s3://magazine?region=a&region=b        | sets region twice",
                "s3://magazine?region=a%zz              | % is not followed",
                "s3://magazine?region=a/b               | no region",
                "s3://magazine?path-style=perhaps       | path-style in the address of the store is yes or no",
                "s3://magazine?cache=much               | no size of the store's cache",
                "s3://magazine?cache=0GB                | no size of the store's cache",
            })
    void aMistakeIsToldWithAWayOut(String written, String words) {
        assertThatThrownBy(() -> S3Address.parse(written.equals("s3://magazine?") ? "s3://magazine?&" : written))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(words);
    }

    @Test
    void aKeyInTheAddressIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> S3Address.parse("s3://KEY:SECRET@magazine"))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("AWS_ACCESS_KEY_ID")
                .hasMessageNotContaining("SECRET@");
    }
}
