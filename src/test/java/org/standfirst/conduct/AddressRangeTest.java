package org.standfirst.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.kernel.Network;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,              192.0.2.7",
        "192.0.2.7/32,           192.0.2.7",
        "192.0.2.255/24,         192.0.2.0/24",
        "255.255.255.255/8,      255.0.0.0/8",
        "::ffff:192.0.2.7,       192.0.2.7",
        "2001:db8:1:2:3:4:5:6,   2001:db8:1:2::/64",
        "2001:db8:1:2::9/128,    2001:db8:1:2::/64",
        "2001:db8:ffff:2::/33,   2001:db8:8000::/33",
        "2001:db8::/32,          2001:db8::/32",
        "FE80::1,                fe80::/64",
    })
    void readsAnAddressAsItsHouseholdAndANetworkAsItself(String written, String read) {
        AddressRange network = AddressRange.parse(written).orElseThrow();

        assertThat(network).hasToString(read);
        assertThat(AddressRange.parse(read)).contains(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "127.1",
                "2130706433",
                "192.0.2.256",
                "192.0.2.1/33",
                "192.0.2.0/7",
                "2001:db8::/18",
                "2001:db8::/129",
                "::ffff:192.0.2.7/120",
                "fe80::1%lo",
                "192.0.2.1/-1",
                "192.0.2.1/24/24",
                "1.2.3.4 5",
                "evil.example:80",
            })
    void readsNothingElse(String written) {
        assertThat(AddressRange.parse(written)).isEmpty();
    }

    @Test
    void holdsItsAddressesAndNoOther() {
        AddressRange network = AddressRange.parse("198.51.100.0/23").orElseThrow();

        assertThat(network.contains(of("198.51.101.255"))).isTrue();
        assertThat(network.contains(of("198.51.102.0"))).isFalse();
        assertThat(network.contains(AddressRange.parse("198.51.0.0/16").orElseThrow()))
                .isFalse();
        assertThat(AddressRange.parse("2001:db8::/32").orElseThrow().contains(of("2001:db8:ffff:ffff::1")))
                .isTrue();
        assertThat(of("0.0.0.0").widened(8)).isNotEqualTo(of("::1").widened(8));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,        4c0000207,         4c0000207",
        "198.51.100.0/22,  4c6336400,         4c63367ff",
        "255.0.0.0/8,      4ff000000,         4ffffffff",
        "2001:db8::/32,    620010db800000000, 620010db8ffffffff",
        "2001:db8:1:2::,   620010db800010002, 620010db800010002",
    })
    void knowsTheKeysOfItsFirstAndLastHousehold(String written, String first, String last) {
        AddressRange range = AddressRange.parse(written).orElseThrow();

        assertThat(List.of(range.firstKey(), range.lastKey())).containsExactly(first, last);
    }

    private static AddressRange of(String address) {
        return AddressRange.of(Network.of(address)).orElseThrow();
    }
}
