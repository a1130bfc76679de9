// What the engine must know of a product, from knowledge/product.yaml. Without that file there is nothing here.

export interface Role {
  readonly id: string;
  readonly label: string;
  /** How many times longer a step takes for somebody without this role, who has to fetch somebody. */
  readonly factor: number;
  /** Other roles whose work this one does as well. */
  readonly can?: readonly string[];
  /** What is pressed when the person is asked who is at the keyboard; absent where that is nobody's answer. */
  readonly asked?: string;
}

export interface ServiceName {
  readonly display: string;
  /** The short name that commands use. */
  readonly name?: string;
  /** Which of the product's services it is; findings are named after it (`agent-service-stopped`). */
  readonly part: string;
  /** Older display names. */
  readonly formerly: readonly string[];
}

export interface Collect {
  readonly text: string;
  readonly how?: string;
}

export interface Product {
  readonly name: string;
  /** One sentence on what is known, for the first visit and for help. */
  readonly about: string;
  /** Words that make a generic sentence this product's. */
  readonly markers: readonly string[];
  /** Older or other names, to the name that the articles use. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Groups of words that people use for one another. */
  readonly synonyms: readonly (readonly string[])[];
  /** Prefixes of codes that this product's family uses. */
  readonly codeFamilies: readonly string[];
  /** Words that name other products, to the maker or product they stand for. */
  readonly foreign: ReadonlyMap<string, string>;
  readonly roles: readonly Role[];
  /** What a minute of waiting costs against a minute of work. */
  readonly waitWeight: number;
  readonly escalationMinutes: number;
  readonly services: readonly ServiceName[];
  /** Names that may stand in braces in a resolution, to the reading that fills them. */
  readonly caseValues: ReadonlyMap<string, string>;
  readonly collect: readonly Collect[];
  /** Three things to try, for a first visit. */
  readonly tryThese: readonly { readonly label: string; readonly text: string }[];
}

export const noProduct: Product = {
  name: "",
  about: "",
  markers: [],
  aliases: new Map(),
  synonyms: [],
  codeFamilies: [],
  foreign: new Map(),
  roles: [],
  waitWeight: 0.2,
  escalationMinutes: 60,
  services: [],
  caseValues: new Map(),
  collect: [],
  tryThese: [],
};

/** The roles that are on offer when the person is asked who is at the keyboard. */
export function rolesAsked(product: Product): readonly Role[] {
  return product.roles.filter(({ asked }) => asked !== undefined);
}
