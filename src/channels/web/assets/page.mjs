// The page's script: served as it is, so plain JavaScript in small modules. Each page names itself in `data-page`.
import { startCase } from "./case.mjs";
import { startCopying } from "./copy.mjs";
import { startSearch } from "./search.mjs";

startCopying();
if (document.body.dataset.page === "case") startCase();
else startSearch();
