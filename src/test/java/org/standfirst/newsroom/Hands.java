package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How somebody works a page: by pointing, or by the keyboard alone. */
enum Hands {
    /** Clicks on things. */
    POINTING {
        @Override
        void press(Locator control) {
            control.click();
        }

        @Override
        void enter(Locator field) {
            field.click();
        }

        @Override
        void begin(Locator field) {
            field.click(new Locator.ClickOptions().setPosition(INSIDE, INSIDE));
        }

        @Override
        void choose(Locator select, String words) {
            select.selectOption(new SelectOption().setLabel(words));
        }
    },
    /** Goes there by the Tab key, and presses Enter or the space bar. */
    TYPING {
        @Override
        void press(Locator control) {
            enter(control);
            boolean isSwitch = (boolean) control.evaluate("control => ['radio', 'checkbox'].includes(control.type)");
            control.page().keyboard().press(isSwitch ? "Space" : "Enter");
        }

        @Override
        void enter(Locator field) {
            Page page = field.page();
            for (int tabs = 0; tabs < MOST_TABS; tabs++) {
                if (isFocused(field)) {
                    return;
                }
                // Of several that belong together, arrow keys lead from one to the next.
                boolean isSibling = (boolean) field.evaluate("""
                        field => { const now = document.activeElement;
                            return field.type === 'radio' && now.type === 'radio' && now.name === field.name; }
                        """);
                page.keyboard().press(isSibling ? "ArrowDown" : "Tab");
            }
            throw new AssertionError("the Tab key does not lead to " + field);
        }

        @Override
        void begin(Locator field) {
            enter(field);
        }

        @Override
        void choose(Locator select, String words) {
            enter(select);
            // As on paper: the first letters of what is meant.
            select.page().keyboard().type(words);
        }
    };

    private static final int MOST_TABS = 150;
    private static final int INSIDE = 12;
    private static final DateTimeFormatter AS_TYPED_DAY = DateTimeFormatter.ofPattern("MMdduuuu", Locale.US);
    private static final DateTimeFormatter AS_TYPED_TIME = DateTimeFormatter.ofPattern("hhmma", Locale.US);

    /** Presses a button, follows a link, ticks a box. */
    abstract void press(Locator control);

    /** Goes into a field. */
    abstract void enter(Locator field);

    /** Goes to where a field of several parts begins. */
    abstract void begin(Locator field);

    /** Chooses from a list. */
    abstract void choose(Locator select, String words);

    /** Writes in a field, in place of what stood there. */
    void write(Locator field, String words) {
        enter(field);
        field.page().keyboard().press("ControlOrMeta+a");
        field.page().keyboard().type(words);
    }

    /** Writes a day and a time, as an American browser asks for them: month, day, year, hour, minute, half of the day. */
    void write(Locator field, LocalDateTime time) {
        begin(field);
        Keyboard keyboard = field.page().keyboard();
        keyboard.type(time.format(AS_TYPED_DAY));
        // A year may have six digits, so the fourth does not end it.
        keyboard.press("ArrowRight");
        keyboard.type(time.format(AS_TYPED_TIME));
        assertThat(field.inputValue()).isEqualTo(time.toString());
    }

    /** Hands a file over, by the browser's own dialog that a button opens. */
    void handOver(Locator opener, Path file) {
        opener.page().waitForFileChooser(() -> press(opener)).setFiles(file);
    }

    private static boolean isFocused(Locator field) {
        return (boolean) field.evaluate("field => field === document.activeElement");
    }
}
