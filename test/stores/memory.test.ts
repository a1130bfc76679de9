import { createMemoryStore } from "../../src/stores/memory.ts";
import { testStore } from "./contract.ts";

testStore("the store in memory", { open: () => Promise.resolve(createMemoryStore()) });
