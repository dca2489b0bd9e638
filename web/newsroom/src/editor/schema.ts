// The schema of the document, without a screen: the same nodes and marks as the server's Body.
import { getSchema } from "@tiptap/core";
import { blocks } from "./blocks";
import { marks } from "./marks";

/** What of Tiptap's makes the schema. */
export const document = [...blocks, ...marks];

export const schema = getSchema(document);
