// What holds of masking for any text, and how long it may take.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "../../src/text/redact.ts";
import { benignSamples } from "./redact.benign.ts";
import { secretSamples } from "./redact.secrets.ts";

const mask = /\[(?:password|token|key|header|cookie|private-key|secret) \d+\]/g;

/** Texts made of the pieces that rules look for, in any order. */
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...["password", "PWD", "Kennwort", "mot de passe", "token", "SecretToken", "secret", "api key", "Authorization", "Cookie", "Bearer", "Basic", "AccountKey", "eyJhbGciOiJIUzI1NiJ9", "-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----", "https://", "net use", "curl -u", "-p", "user", "<password>", "</password>", "name=", "value=", "ConvertTo-SecureString", "| password |", "sig=", "credentials"]) }, // prettier-ignore
  { weight: 3, arbitrary: fc.constantFrom(" is ", ": ", "=", ";", " ", "\n", "\r\n", '"', "'", "`", "{", "}", "(", ")", "[", "]", "&", "%3D", "&quot;", "\\", "@", "/", "|", ",", ".", "*", "\t", "<", ">", "\u200b", "\0", "é", "=\n") }, // prettier-ignore
  { weight: 2, arbitrary: fc.constantFrom("Summer2024!", "hunter2", "wrong", "the", "a;b", "[password 1]", "[token 2]", "abc", "12345678", "QWxhZGRpbjpvcGVuIHNlc2FtZTE=", "cGFzc3dvcmQ9aHVudGVyMiE=") }, // prettier-ignore
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));

/** A machine that runs other suites beside this one is slow; how fast masking is, is measured below. */
const timeout = 120_000;

describe("any text", () => {
  it(
    "is masked without an error, and masking the masked changes nothing",
    () => {
      fc.assert(
        fc.property(fc.oneof(text, fc.string({ unit: "binary", maxLength: 300 })), (sample) => {
          const masked = redact(sample).text;
          expect(redact(masked)).toEqual({ text: masked, masked: [] });
        }),
        { numRuns: 1500 },
      );
    },
    timeout,
  );

  it(
    "keeps its line breaks",
    () => {
      fc.assert(
        fc.property(text, (sample) => {
          expect(redact(sample).text.match(/\r\n|\n|\r/g)).toEqual(sample.match(/\r\n|\n|\r/g));
        }),
        { numRuns: 1000 },
      );
    },
    timeout,
  );

  it(
    "keeps what stands between its masks, in order",
    () => {
      fc.assert(
        fc.property(text, (sample) => {
          let at = 0;
          for (const part of redact(sample).text.split(mask)) {
            // Line breaks of a secret stand behind its mask.
            const kept = part.replace(/^[\r\n]+/, "");
            const found = sample.indexOf(kept, at);
            expect(found).toBeGreaterThanOrEqual(at);
            at = found + kept.length;
          }
        }),
        { numRuns: 1000 },
      );
    },
    timeout,
  );
});

describe("any strong secret", () => {
  const strong = fc
    .tuple(
      fc.stringMatching(/^[A-Z][a-z]{2,6}$/),
      fc.stringMatching(/^[0-9]{2,4}$/),
      fc.stringMatching(/^[!#$%*+?]{1,2}$/),
      fc.stringMatching(/^[A-Za-z0-9]{3,8}$/),
    )
    .map((parts) => parts.join(""));
  const places = [
    "the password is {}",
    "password: {}",
    "Passwort lautet {}.",
    "mot de passe : {}",
    "la contraseña es {}",
    "Server=x;PWD={};UID=sa",
    '<add key="password" value="{}"/>',
    '{"client_secret":"{}"}',
    "tool -Password {} -Force",
    "tool --password={} -v",
    "net use Z: \\\\srv\\x /user:u {}",
    "curl -u svc:{} https://srv",
    "SecretToken: {}",
    "the secret token is {}",
    "Authorization: Bearer {}",
    "x-api-key: {}",
    "Cookie: sid={}",
    "ConvertTo-SecureString '{}' -AsPlainText",
    "creds: admin / {}",
    "I typed {} as the password",
  ];

  it(
    "is masked in every usual place",
    () => {
      fc.assert(
        fc.property(strong, fc.constantFrom(...places), (secret, place) => {
          expect(redact(place.replace("{}", () => secret)).text).not.toContain(secret);
        }),
        { numRuns: 1500 },
      );
    },
    timeout,
  );
});

describe("time", () => {
  /** Processor time, so that a busy machine fails nothing. */
  const secondsFor = (sample: string): number => {
    const start = process.cpuUsage();
    redact(sample);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };

  it(
    "of 1 MB of a log is short",
    () => {
      const lines = [...benignSamples, ...secretSamples.map((sample) => sample.text)].join("\n");
      const calm =
        "2025-03-01 10:22:33.123 [12] INFO Import of objects from the target application: 1204 read\n".repeat(1500);
      const log = `${calm}${lines}\n`.repeat(Math.ceil(1e6 / (calm.length + lines.length)));
      expect(secondsFor(log)).toBeLessThan(5);
    },
    timeout,
  );

  it(
    "of a key without an end is short",
    () => {
      expect(secondsFor(`-----BEGIN PRIVATE KEY-----\n${`${"AbC1".repeat(16)}\n`.repeat(15_000)}`)).toBeLessThan(3);
      expect(secondsFor(`${`${"AbC1".repeat(16)}\n`.repeat(15_000)}-----END PRIVATE KEY-----`)).toBeLessThan(3);
    },
    timeout,
  );

  it(
    "does not run out of stack on a run of millions",
    () => {
      for (const piece of ["A", "aB1+", "\u200b", "=", " ", "\t"])
        expect(redact(piece.repeat(3_000_000)).masked).toEqual([]);
    },
    timeout,
  );

  it.each([
    "\\n",
    "password ",
    "password:",
    "password='",
    "password\u201e",
    "pwd=;",
    "=",
    "a",
    "aA1",
    "eyJ",
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\n",
    "Authorization: ",
    "Set-Cookie: a=",
    "token is ",
    "<password>",
    "<password\n>",
    "%41",
    "&amp;",
    '\\"',
    "\n",
    "' \"",
    "://a:",
    "user:pass@",
    "net use ",
    "curl -u ",
    "mysql ",
    "openssl -k ",
    'name="password" ',
    "| password |\n",
    "a,password\n",
    "AQAAANCMnd8BFdERjHoA",
    "\u200b",
    "\uff41",
  ])(
    "of 200 kB of %j is short",
    (piece) => {
      expect(secondsFor(piece.repeat(Math.ceil(200_000 / piece.length)))).toBeLessThan(3);
    },
    timeout,
  );
});
