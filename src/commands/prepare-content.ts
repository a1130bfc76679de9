// Run by build.mjs when the bundle is there: parses our own content ahead, so that no start has to.
import { prepareKnowledge } from "../assemble.ts";
import { parseSettings } from "../config.ts";

// No environment: what is prepared is what comes along.
const parsed = parseSettings({});
if (parsed.kind === "settings") await prepareKnowledge(parsed.settings);
