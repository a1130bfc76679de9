// Who signs the tokens of a channel, without the network: an OpenID document, its keys, and tokens good and bad.
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const other = generateKeyPairSync("rsa", { modulusLength: 2048 });

export const issuerName = "https://api.botframework.com";

export interface Claims {
  readonly [name: string]: unknown;
}

export interface Issuer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const { n, e } = publicKey.export({ format: "jwk" });
  const server = createServer((request, response) => {
    const document = request.url?.startsWith("/keys")
      ? {
          keys: [
            { kty: "RSA", use: "sig", kid: "good", n, e, endorsements: ["msteams", "emulator"] },
            { kty: "RSA", use: "sig", kid: "elsewhere", n, e, endorsements: ["skype"] },
          ],
        }
      : { issuer: issuerName, jwks_uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys` };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve(); }); }), // prettier-ignore
  };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const signed = (header: Claims, claims: Claims, key: KeyObject): string => {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key).toString("base64url")}`;
};

/** A good token, with the given claims and head in place of the usual ones; `undefined` takes one away. */
export const tokenOf = (claims: Claims, header: Claims = {}): string =>
  signed({ alg: "RS256", typ: "JWT", kid: "good", ...header }, claims, privateKey);

/** Signed by somebody else under the name of a known key. */
export const forgedToken = (claims: Claims): string =>
  signed({ alg: "RS256", typ: "JWT", kid: "good" }, claims, other.privateKey);

export const unsignedToken = (claims: Claims): string =>
  `${encode({ alg: "none", typ: "JWT", kid: "good" })}.${encode(claims)}.`;

/** The public key taken for a shared secret. */
export const confusedToken = (claims: Claims): string => {
  const text = `${encode({ alg: "HS256", typ: "JWT", kid: "good" })}.${encode(claims)}`;
  const secret = publicKey.export({ type: "spki", format: "pem" });
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
};
