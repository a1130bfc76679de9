// Certificates pasted as PEM. The one place of this room that asks Node for something: reading DER is not ours to write again.
import { X509Certificate } from "node:crypto";
import { toCertificate } from "./certificate-draft.ts";
import { findAlternatives, toSubject } from "./certificate-names.ts";
import { findDate } from "./dates.ts";
import type { Reading } from "./readings.ts";

/** A chain has three or four; a store that was exported whole says nothing about one host. */
const mostCertificates = 30;
/** Base64 lines of a certificate with a very long list of names. */
const mostLines = 300;

interface Found {
  readonly certificate: X509Certificate;
  readonly line: number;
}

const begin = "-----BEGIN CERTIFICATE-----";
const end = "-----END CERTIFICATE-----";

export function readPemCertificates(lines: readonly string[]): readonly Reading[] {
  const found: Found[] = [];
  let open: { readonly parts: string[]; readonly line: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const start = line.indexOf(begin);
    if (start >= 0) open = { parts: [], line: index + 1 };
    if (open === undefined) continue;
    const rest = start >= 0 ? line.slice(start + begin.length) : line;
    const stop = rest.indexOf(end);
    open.parts.push(stop < 0 ? rest : rest.slice(0, stop));
    if (stop >= 0) {
      const certificate = parse(open.parts.join(""));
      if (certificate !== undefined) found.push({ certificate, line: open.line });
    }
    if (stop >= 0 || open.parts.length > mostLines) open = undefined;
    if (found.length >= mostCertificates) break;
  }
  // Of a chain, only the certificate that issued no other is the server's.
  const isIssuer = ({ certificate }: Found): boolean =>
    found.some((other) => other.certificate !== certificate && other.certificate.checkIssued(certificate));
  return found.filter((each) => !isIssuer(each)).flatMap((each) => toReading(each) ?? []);
}

function toReading({ certificate, line }: Found): Reading | undefined {
  const [before, after] = [findDate(certificate.validFrom), findDate(certificate.validTo)];
  const subject = toSubject(certificate.subject.replace(/\n/gu, ", "));
  return toCertificate(
    {
      ...(before === undefined ? {} : { notBefore: { value: before, line } }),
      ...(after === undefined ? {} : { notAfter: { value: after, line } }),
      ...(subject === undefined ? {} : { subject: { value: subject, line } }),
      thumbprint: { value: certificate.fingerprint.replace(/:/gu, ""), line },
      san: findAlternatives(certificate.subjectAltName ?? "").map((value) => ({ value, line })),
      isSentence: false,
      lastLine: line,
    },
    () => true,
  );
}

function parse(body: string): X509Certificate | undefined {
  const base64 = body.replace(/[^A-Za-z0-9+/=]/gu, "");
  // OpenSSL refuses lines that a mail has joined or broken.
  const wrapped = base64.replace(/.{64}/gu, "$&\n");
  try {
    return new X509Certificate(`${begin}\n${wrapped}\n${end}\n`);
  } catch (error) {
    // Half a certificate is no certificate: OpenSSL says so with an Error, whatever was wrong with it.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
