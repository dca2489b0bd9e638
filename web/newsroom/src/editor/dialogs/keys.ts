// The list of keys.
import { dialog } from "../../dialog";
import { h } from "../../dom";
import { keyList, keyName } from "../keys";

export function showKeys(): void {
    dialog(
        "Keys",
        () => [
            h(
                "div",
                { class: "keys" },
                ...keyList.map(([title, keys]) =>
                    h(
                        "section",
                        {},
                        h("h3", {}, title),
                        h("dl", {}, ...keys.flatMap(([key, words]) => [h("dt", {}, h("kbd", {}, title.startsWith("Typed") ? key : keyName(key))), h("dd", {}, words)])),
                    ),
                ),
            ),
        ],
        { wide: true },
    );
}
