package org.standfirst.newsroom;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

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
        void choose(Locator select, String words) {
            enter(select);
            // As on paper: the first letters of what is meant.
            select.page().keyboard().type(words);
        }
    };

    private static final int MOST_TABS = 150;

    /** Presses a button, follows a link, ticks a box. */
    abstract void press(Locator control);

    /** Goes into a field. */
    abstract void enter(Locator field);

    /** Chooses from a list. */
    abstract void choose(Locator select, String words);

    /** Writes in a field, in place of what stood there. */
    void write(Locator field, String words) {
        enter(field);
        field.page().keyboard().press("ControlOrMeta+a");
        field.page().keyboard().type(words);
    }

    private static boolean isFocused(Locator field) {
        return (boolean) field.evaluate("field => field === document.activeElement");
    }
}
