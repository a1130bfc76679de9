// What of Lunr is used here; it brings no types of its own.
declare module "lunr" {
  interface Builder {
    ref(field: string): void;
    field(field: string): void;
    add(entry: object): void;
  }
  interface Index {
    query(build: (query: { term(tokens: unknown, options: object): void }) => void): { ref: string; score: number }[];
  }
  function lunr(configure: (this: Builder) => void): Index;
  namespace lunr {
    function tokenizer(text: string): unknown;
  }
  export default lunr;
}
