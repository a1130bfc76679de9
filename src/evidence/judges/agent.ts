// Can the agent get out and register, and does the portal see it?
import type { Finding } from "../readings.ts";
import { text, toFinding, type Evidence, type Judge } from "./evidence.ts";

/** `[proxy-server]` and `[proxy-port]` of the document; a masked password in the address has other words in its brackets. */
const placeholder = /\[proxy[^\]]{0,40}\]/iu;
const masked = /\[[a-z-]{3,12} \d{1,6}\]/gu;
const address = /^https?:\/\/[^\s/[\]]{1,300}:\d{1,5}\/?$/iu;
/** The documented place, with or without the root in the paste. */
const rightPlaces = new Set(["configuration/system.net/defaultProxy", "system.net/defaultProxy"]);
/** Below the root's closing tag, or in anything but system.net. Other tags before that may only have lost their ends. */
const wrongPlaces =
  /^<\/configuration>|(?:^|\/)(?!system\.net(?:\/|$))[^/]{1,80}\/defaultProxy$|(?:^|\/)(?!defaultProxy$)[^/]{1,80}$/u;

export const judgeAgent: Judge = (evidence) => [
  ...judgeProxy(evidence),
  ...judgeRegistration(evidence),
  ...judgePortal(evidence),
];

function judgeProxy(evidence: Evidence): readonly Finding[] {
  const block = evidence.newest("agent-configuration").at(-1);
  if (block === undefined) return [];
  const { proxy } = block.values;
  const path = text(block.values.path) ?? "";
  const isLeft = placeholder.test(text(proxy) ?? "");
  const isMisplaced = wrongPlaces.test(path);
  const isSound = !isLeft && rightPlaces.has(path) && address.test((text(proxy) ?? "").replace(masked, "x"));
  return [
    ...(isLeft ? [toFinding("proxy-placeholder-left", [block], { proxy })] : []),
    ...(isMisplaced ? [toFinding("proxy-block-misplaced", [block], { proxy, path })] : []),
    ...(isSound ? [toFinding("proxy-block-sound", [block], { proxy })] : []),
  ];
}

function judgeRegistration(evidence: Evidence): readonly Finding[] {
  const [first, ...others] = evidence.newest("registration-timed-out");
  return first === undefined ? [] : [toFinding("registration-timed-out", [first, ...others], {})];
}

function judgePortal(evidence: Evidence): readonly Finding[] {
  const states = evidence.newest("agent-state");
  const [first, ...others] = states;
  // Two agents in two states: which of them is the application's, the paste does not say.
  if (first === undefined || others.some(({ values }) => values.state !== first.values.state)) return [];
  const finding = first.values.state === "inactive" ? "agent-inactive" : "agent-active";
  return [toFinding(finding, [first, ...others], { state: first.values.state })];
}
