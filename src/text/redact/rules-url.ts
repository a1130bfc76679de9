// Credentials in URLs: before the host, in the query, and URLs that are secret as a whole.
import { isIdentifier, isPlaceholder, isStrong, isWord } from "./benign.ts";
import type { Rule } from "./rule.ts";

export const urlRules: readonly Rule[] = [
  {
    // `https://user:password@host`: up to the last `@` before the path.
    id: "url-password",
    kind: "password",
    hints: ["://"],
    pattern: /(?<=[a-z0-9]):\/\/[^\s/:@"'<>]{0,128}:([^\s/"'<>]{1,256})@(?=[\w[])/dgi,
    keep: isPlaceholder,
  },
  {
    // A password with a slash in it, not encoded as it should be; a port before the slash is a host's.
    id: "url-password-slash",
    kind: "password",
    hints: ["://"],
    pattern:
      /(?<=[a-z0-9]):\/\/[\w.\\%-]{1,128}:(?!\d{1,5}[/?#])([^\s"'<>@]{1,128})@(?=[\w.-]{1,128}(?::\d{1,5})?(?:[/\s"'?]|$))/dgi,
    keep: isPlaceholder,
  },
  {
    // `https://token@host`.
    id: "url-token",
    kind: "token",
    hints: ["://"],
    pattern: /\bhttps?:\/\/([\w-]{20,255})@(?=\w)/dgi,
    keep: (found) => !/\d/.test(found),
  },
  {
    // `user:password@host` without a scheme, as proxies are given; not `smtp:bob@contoso.com`.
    id: "userinfo",
    kind: "password",
    hints: ["@"],
    pattern: /(?<![\w.@/:-])[\w.\\-]{1,64}:([^\s:@/"'<>]{3,64})@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}(?![\w@.-])/dgi,
    keep: (found, { after, name }) =>
      isPlaceholder(found) ||
      /^(?:mailto|smtp|sip|sips|tel|xmpp|acct|upn|user|email|mail|x500|eum|to|from|cc|id)[:\\]/i.test(name) ||
      !(isStrong(found) || /^@[\w.-]{1,80}:\d{2,5}/.test(after)),
  },
  {
    // The signature of a shared access signature, of S3 and of other signed URLs; the rest of the query stays.
    id: "signature",
    kind: "key",
    hints: ["sig=", "sig%3d", "signature="],
    pattern: /(?<![a-z])(?:sig|x-amz-signature|x-goog-signature|signature)=["']?([A-Za-z0-9%+/_-]{16,800}={0,2})/dgi,
    keep: isPlaceholder,
  },
  {
    // Secrets in a query or a form: codes, assertions, pre-authenticated links.
    id: "query",
    kind: "token",
    hints: [
      "code=",
      "code_verifier=",
      "assertion=",
      "samlresponse=",
      "tempauth=",
      "auth=",
      "ticket=",
      "samlrequest=",
      "wresult=",
      "session_key=",
      "x-amz-credential=",
    ],
    pattern:
      /(?<=^|[?&;\s"'])(?:code|code_verifier|device_code|assertion|client_assertion|samlresponse|tempauth|auth|ticket|wresult|session_key)=([^\s&"'<>#;]{16,16000})/dgi,
    keep: (found) => isPlaceholder(found) || isWord(found) || isIdentifier(found) || !/\d/.test(found),
  },
  {
    // `?key=X` and `?apikey=X` of a web service.
    id: "query-key",
    kind: "key",
    hints: ["key="],
    pattern: /(?<=[?&])(?:key|apikey|api_key|subscription-key|appid)=([^\s&"'<>#;]{16,400})/dgi,
    keep: (found) => isPlaceholder(found) || isWord(found) || isIdentifier(found) || !/\d/.test(found),
  },
  {
    // Webhooks: who has the URL may post.
    id: "webhook",
    kind: "token",
    hints: ["webhook", "hooks.slack", "api.telegram"],
    pattern:
      /https?:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/|[\w.-]{1,80}\.webhook\.office\.com\/webhookb2\/|outlook\.office(?:365)?\.com\/webhook\/|(?:\w{1,20}\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{5,30}\/|api\.telegram\.org\/bot)([^\s"'<>)\]]{16,600})/dgi,
    keep: isPlaceholder,
  },
];
