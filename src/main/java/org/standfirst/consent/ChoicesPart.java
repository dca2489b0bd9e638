package org.standfirst.consent;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Tells that it is kept what readers chose: as long as they are asked, and after that until the last proof is forgotten. */
@Component
class ChoicesPart implements PrivacyPart {
    private final Register register;
    private final Askings askings;
    private final Database database;

    ChoicesPart(Register register, Askings askings, Database database) {
        this.register = register;
        this.askings = askings;
        this.database = database;
    }

    @Override
    public List<Activity> activities() {
        return register.current().asks() || isAnyKept()
                ? List.of(new Activity(
                        Activity.About.CHOICES,
                        Map.of(
                                "months",
                                ForgetChoices.KEPT_MONTHS,
                                "askMonths",
                                askings.current().months()),
                        List.of()))
                : List.of();
    }

    private boolean isAnyKept() {
        return database.sql("select 1 from consent_choice limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
