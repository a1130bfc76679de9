// Secrets that are known by their own shape, whatever stands beside them.
import type { Rule } from "./rule.ts";

/** Tokens that begin with their issuer's prefix. Nothing else looks like them, so nothing is asked of what stands around. */
const prefixed: readonly {
  readonly id: string;
  readonly kind: Rule["kind"];
  readonly hints: readonly string[];
  readonly shape: string;
}[] = [
  {
    id: "github",
    kind: "token",
    hints: ["gh", "github_pat_"],
    shape: "gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\\w{20,255}",
  },
  {
    id: "gitlab",
    kind: "token",
    hints: ["gl", "gr1348941"],
    shape: "gl(?:pat|ptt|dt|rt|cbt|oas|soat|ft|imt|agent|ffct)-[\\w.-]{16,300}|GR1348941[\\w-]{20}",
  },
  {
    id: "slack",
    kind: "token",
    hints: ["xox", "xapp-"],
    shape: "(?:xox[a-z](?:\\.xox[a-z])?|xapp)-[A-Za-z0-9-]{10,300}",
  },
  { id: "npm", kind: "token", hints: ["npm_"], shape: "npm_[A-Za-z0-9]{30,60}" },
  { id: "nuget", kind: "key", hints: ["oy2"], shape: "oy2[a-z0-9]{43}" },
  { id: "pypi", kind: "token", hints: ["pypi-"], shape: "pypi-[\\w-]{32,400}" },
  { id: "docker", kind: "token", hints: ["dckr_"], shape: "dckr_(?:pat|oat)_[\\w-]{20,100}" },
  { id: "google-key", kind: "key", hints: ["aiza"], shape: "AIza[\\w-]{30,45}" },
  {
    id: "google-token",
    kind: "token",
    hints: ["ya29.", "gocspx-", "1//0"],
    shape: "ya29\\.[\\w-]{20,1000}|GOCSPX-[\\w-]{20,60}|1//0[\\w-]{30,200}",
  },
  {
    id: "aws",
    kind: "key",
    hints: ["akia", "asia", "abia", "acca"],
    shape: "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])",
  },
  {
    id: "stripe",
    kind: "key",
    hints: ["_live_", "_test_", "whsec_"],
    shape: "(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,200}|whsec_[A-Za-z0-9+/=]{20,100}",
  },
  {
    id: "openai",
    kind: "key",
    hints: ["sk-"],
    shape: "sk-(?:proj-|svcacct-|admin-|ant-|or-v1-)?[A-Za-z0-9][\\w-]{30,250}",
  },
  { id: "sendgrid", kind: "key", hints: ["sg."], shape: "SG\\.[\\w-]{16,32}\\.[\\w-]{30,64}" },
  { id: "twilio", kind: "key", hints: ["sk"], shape: "SK[0-9a-f]{32}(?![0-9a-f])" },
  { id: "mailgun", kind: "key", hints: ["key-"], shape: "key-[0-9a-f]{32}(?![0-9a-f])" },
  {
    id: "hashicorp",
    kind: "token",
    hints: ["hv", ".atlasv1."],
    shape: "hv[sbr]\\.[\\w-]{20,300}|[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{40,80}",
  },
  {
    id: "atlassian",
    kind: "token",
    hints: ["atatt3", "atctt3", "bbdc-"],
    shape: "AT[AC]TT3[\\w=-]{40,300}|BBDC-[\\w+/]{20,60}",
  },
  { id: "digitalocean", kind: "token", hints: ["_v1_"], shape: "do[opr]_v1_[0-9a-f]{64}" },
  { id: "databricks", kind: "token", hints: ["dapi"], shape: "dapi[0-9a-f]{32}(?:-\\d)?" },
  { id: "shopify", kind: "token", hints: ["shp"], shape: "shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}" },
  { id: "huggingface", kind: "token", hints: ["hf_"], shape: "hf_[A-Za-z0-9]{30,60}" },
  { id: "grafana", kind: "token", hints: ["glsa_", "glc_"], shape: "glsa_\\w{32,60}|glc_[\\w+/=]{32,400}" },
  {
    id: "others",
    kind: "token",
    hints: [
      "pmak-",
      "nrak-",
      "dt0c01.",
      "figd_",
      "lin_api_",
      "dp.pt.",
      "pscale_",
      "sntry",
      "hrku-",
      "eaac",
      "sq0",
      "ops_ey",
      "fo1_",
      "rubygems_",
      "sbp_",
      "nfp_",
      "pul-",
      "ion_",
      "shippo_",
      "duffel_",
      "frwt_",
      "cio",
    ],
    shape:
      "PMAK-[0-9a-f]{24}-[0-9a-f]{34}|NR(?:AK|II|JS|RA)-[\\w-]{20,50}|dt0[cs]\\d\\d\\.[A-Z0-9]{20,30}\\.[A-Z0-9]{60,70}|figd_[\\w-]{30,60}|lin_api_[A-Za-z0-9]{30,60}|dp\\.(?:pt|st|ct|sa|scim)\\.[\\w.-]{30,80}|pscale_(?:tkn|pw|oauth)_[\\w.-]{30,64}|sntry[su]_[\\w+/=-]{30,300}|HRKU-[\\w-]{30,80}|EAAC[A-Za-z0-9]{30,300}|sq0(?:atp|csp|idp)-[\\w-]{20,60}|ops_ey[\\w-]{60,2000}|rubygems_[0-9a-f]{40,60}|sbp_[0-9a-f]{40}|nfp_[A-Za-z0-9]{30,60}|pul-[0-9a-f]{40}",
  },
  { id: "age", kind: "private-key", hints: ["age-secret-key-1"], shape: "AGE-SECRET-KEY-1[A-Z0-9]{40,70}" },
  { id: "telegram", kind: "token", hints: [":aa"], shape: "\\d{8,10}:AA[\\w-]{32,35}" },
  // Azure marks its newer keys in the middle: DevOps, storage, Cosmos DB, API management, functions, Service Bus, Event Grid, Batch, containers.
  {
    id: "azure-marked",
    kind: "key",
    hints: [
      "azdo",
      "astr",
      "+ast",
      "acdb",
      "apim",
      "azfu",
      "+asb",
      "+aeh",
      "azeg",
      "+aba",
      "+acr",
      "azse",
      "+ami",
      "+aio",
      "azca",
      "azcd",
      "jqqj",
    ],
    shape:
      "[A-Za-z0-9+/]{25,90}(?:AZDO|\\+ASt|ACDb|AAPIM|AzFu|\\+ASb|\\+AEh|AZEG|\\+ABa|\\+ACR|AzSe|\\+AMI|\\+AIo|AzCa|JQQJ99)[A-Za-z0-9+/]{4,60}={0,2}",
  },
];

export const shapeRules: readonly Rule[] = [
  {
    // Three parts in base64url, the first of which is JSON; five where it is encrypted; the last may have been cut off.
    id: "jwt",
    kind: "token",
    hints: ["eyj"],
    pattern: /(?<![A-Za-z0-9+/_-])(eyJ[\w-]{8,8000}\.[\w-]{4,16000}(?:\.[\w-]{0,16000}){0,3})/dg,
  },
  {
    // A Kerberos ticket, as tools export it.
    id: "kerberos-ticket",
    kind: "token",
    hints: ["doi"],
    pattern: /(?<![A-Za-z0-9+/])(doI[A-Za-z0-9+/]{60,16000}={0,2})/dg,
  },
  {
    // A header or a body of one, alone: `eyJhbGciOi…`, `eyJ0eXAiOi…`.
    id: "jwt-part",
    kind: "token",
    hints: ["eyjhbgcioi", "eyj0exaioi", "eyjrawqioi", "eyj4nxqioi"],
    pattern: /(?<![A-Za-z0-9+/_-])(eyJ(?:hbGciOi|0eXAiOi|raWQiOi|4NXQiOi)[\w-]{8,16000}(?:\.{1,3}|…)?)/dg,
  },
  {
    // Client secret of an app registration: three characters, a digit and `Q~`, then 31 to 34 more.
    id: "entra-client-secret",
    kind: "secret",
    hints: ["q~"],
    pattern: /(?<![\w~.-])([\w~.-]{3}\dQ~[\w~.-]{30,36})(?![\w~-])/dg,
  },
  {
    // Key of a storage account, of Cosmos DB: 64 bytes in base64. A SHA-512 in base64 is as long: lock files name it.
    id: "storage-key",
    kind: "key",
    hints: ["=="],
    pattern: /(?<![A-Za-z0-9+/]|sha512[-:= ]{1,3})([A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/dgi,
  },
  {
    // The secret half of an AWS key, beside the public one.
    id: "aws-pair",
    kind: "key",
    hints: ["akia", "asia"],
    pattern:
      /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}["']?[\s,;:/|]{1,8}(?:[\w ]{1,24}[=:]\s{0,3})?["']?([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/])/dg,
  },
  ...prefixed.map(({ id, kind, hints, shape }): Rule => ({
    id,
    kind,
    hints,
    pattern: new RegExp(String.raw`(?<![A-Za-z0-9+/])(${shape})`, "dg"),
  })),
];
