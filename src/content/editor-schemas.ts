// JSON Schemas, so that an editor completes keys and underlines mistakes while somebody writes.
import * as z from "zod";
import { dialogSchema } from "./dialog-shape.ts";
import { frontMatterSchema } from "./front-matter.ts";
import { productSchema } from "./product.ts";

export interface EditorSchema {
  /** Name of the file to write. */
  readonly file: string;
  /** A JSON Schema of draft 7, which all editors know. */
  readonly schema: object;
}

export function editorSchemas(): readonly EditorSchema[] {
  return [
    { file: "article.schema.json", schema: toSchema(frontMatterSchema, "The facts at the head of an article") },
    { file: "dialog.schema.json", schema: toSchema(dialogSchema, "A dialog") },
    { file: "product.schema.json", schema: toSchema(productSchema, "What the engine must know of a product") },
  ];
}

function toSchema(schema: z.ZodType, title: string): object {
  const json = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    // We read every value as text; an editor reads `minutes: 5` as a number and would call it wrong.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodType && zodSchema.meta()?.["number"] === true) {
        delete jsonSchema["number"];
        jsonSchema.type = "number";
        delete jsonSchema.pattern;
      }
    },
  });
  return { title, ...json };
}
