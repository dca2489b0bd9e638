// What blocks have in common that are drawn as a frame with a caption and, while they are worked on, with controls.
import type { Node } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from "@tiptap/pm/view";
import { h } from "../../dom";
import type { Service } from "../../service";
import { setAttributes } from "../commands";
import type { Uploads } from "../uploads";

/** What views need besides the document. */
export interface Surroundings {
    service: Service;
    uploads: Uploads;
    tell(words: string): void;
}

/** Whether the block is worked on; see structure.ts. */
export function isActive(decorations: readonly Decoration[]): boolean {
    return decorations.some((decoration) => decoration.spec["active"] === true);
}

export abstract class Framed implements NodeView {
    readonly dom: HTMLElement;
    readonly contentDOM: HTMLElement;
    private controls: HTMLElement | null = null;

    constructor(
        protected node: Node,
        protected readonly view: EditorView,
        protected readonly getPos: () => number | undefined,
        protected readonly around: Surroundings,
        dom: HTMLElement,
        content: HTMLElement,
    ) {
        this.dom = dom;
        this.contentDOM = content;
    }

    /** Draws what the attributes say. */
    protected abstract draw(): void;

    /** What can be done to the block; made when somebody begins to work on it. */
    protected abstract makeControls(): HTMLElement[];

    update(node: Node, decorations: readonly Decoration[]): boolean {
        if (node.type !== this.node.type) {
            return false;
        }
        const isChanged = !node.hasMarkup(this.node.type, this.node.attrs);
        this.node = node;
        if (isChanged) {
            this.draw();
        }
        this.showControls(this.view.editable && isActive(decorations));
        return true;
    }

    showControls(shown: boolean): void {
        if (shown && !this.controls) {
            this.controls = h("div", { class: "controls", contenteditable: "false" }, ...this.makeControls());
            this.dom.append(this.controls);
        } else if (!shown && this.controls && !this.controls.contains(document.activeElement)) {
            this.controls.remove();
            this.controls = null;
        }
    }

    /** Makes the controls anew, where what they show has changed. */
    protected remakeControls(): void {
        if (this.controls) {
            this.controls.remove();
            this.controls = null;
            this.showControls(true);
        }
    }

    protected set(attributes: Record<string, unknown>): void {
        const at = this.getPos();
        if (at !== undefined) {
            setAttributes(at, attributes)(this.view.state, this.view.dispatch);
        }
    }

    protected choose(): void {
        const at = this.getPos();
        if (at !== undefined) {
            this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, at)));
            this.view.focus();
        }
    }

    protected remove(): void {
        const at = this.getPos();
        if (at !== undefined) {
            this.view.dispatch(this.view.state.tr.delete(at, at + this.node.nodeSize).scrollIntoView());
            this.view.focus();
        }
    }

    selectNode(): void {
        this.dom.classList.add("is-chosen");
    }

    deselectNode(): void {
        this.dom.classList.remove("is-chosen");
    }

    stopEvent(event: Event): boolean {
        return event.target instanceof globalThis.Node && !!this.controls?.contains(event.target);
    }

    ignoreMutation(mutation: ViewMutationRecord): boolean {
        if (mutation.type === "selection") {
            return !!this.controls?.contains(mutation.target);
        }
        // What is drawn here is no change of the document, be it an attribute of the very element that holds its words.
        return mutation.type === "attributes" || !this.contentDOM.contains(mutation.target);
    }
}
