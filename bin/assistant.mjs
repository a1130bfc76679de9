#!/usr/bin/env node
// The command that npx finds. What it does was built by `npm run build`, which `npm ci` has run.
import { run } from "../dist/main.js";

await run();
