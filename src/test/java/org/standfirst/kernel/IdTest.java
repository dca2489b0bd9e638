package org.standfirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01890a5d-ac96-774b-bcce-b302099a805",
                "01890a5d-ac96-774b-bcce-b302099a80570",
                "01890A5D-ac96-774b-bcce-b302099a8057",
                "01890a5g-ac96-774b-bcce-b302099a8057",
                "01890a5d0ac96-774b-bcce-b302099a8057",
                "01890a5d-ac96-774b-bcce-b302099a-057",
                "01890a5d-ac96-774b-bcce-b302099a805٠",
                "01890a5d-ac96-774b-bcce-b302099a805\n",
                "01890a5d-ac96-774b-bcce-b302099a805:",
                "01890a5d-ac96-774b-bcce-b302099a805`",
                "01890a5d-ac96-774b-bcce-b302099a805/"
            })
    void isNothingButAUuidInLowerCase(String other) {
        assertThat(Id.<Object>parse(other)).isEmpty();
        assertThatThrownBy(() -> new Id<Object>(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatItMakes() {
        IntStream.range(0, 1_000)
                .mapToObj(_ -> Id.<Object>fresh())
                .forEach(id -> assertThat(Id.parse(id.value())).contains(id));
        assertThat(Id.<Object>parse("09afffff-ffff-7fff-8fff-ffffffffff90")).isPresent();
    }

    @Test
    void sortsInTheOrderItWasMadeIn() {
        assertThat(IntStream.range(0, 10_000).mapToObj(_ -> Id.<Object>fresh()).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
