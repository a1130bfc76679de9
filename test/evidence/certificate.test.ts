import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { certificate } from "../../src/evidence/certificate.ts";
import type { Reading } from "../../src/evidence/readings.ts";
import { context } from "./context.ts";

function read(text: string): readonly Reading["values"][] {
  return certificate.read(text, context).map(({ values }) => values);
}

const thumbprint = "A1B2C3D4E5F60718293A4B5C6D7E8F9001122334";

describe("certificate reads what certutil prints", () => {
  it("in English, from a store", () => {
    const text = `my "Personal"
================ Certificate 0 ================
Serial Number: 61000000028b
Issuer: CN=Contoso Issuing CA, DC=contoso, DC=com
 NotBefore: 3/31/2024 9:00 AM
 NotAfter: 3/31/2025 9:00 AM
Subject: CN=SRV-IDM-04.contoso.com, O=Contoso
Cert Hash(sha1): a1 b2 c3 d4 e5 f6 07 18 29 3a 4b 5c 6d 7e 8f 90 01 12 23 34`;

    expect(certificate.read(text, context)).toEqual([
      {
        reader: "certificate",
        values: { notBefore: "2024-03-31", notAfter: "2025-03-31", subject: "SRV-IDM-04.contoso.com", thumbprint },
        line: 5,
        lines: { notAfter: 6, subject: 7, thumbprint: 8 },
      },
    ]);
  });

  it("in German, where a date with dots is never a US date", () => {
    const text = `================ Zertifikat 0 ================
Seriennummer: 61
Aussteller: CN=SRV-IDM-04
 Nicht vor: 04.03.2024 09:00
 Nicht nach: 04.03.2025 09:00
Antragsteller: CN=SRV-IDM-04`;

    expect(read(text)).toEqual([{ notBefore: "2024-03-04", notAfter: "2025-03-04", subject: "SRV-IDM-04" }]);
  });

  it("in French, where the day comes first", () => {
    const text = `================ Certificat 0 ================
Numéro de série : 61
Émetteur: CN=SRV-IDM-04
 NotBefore: 04/03/2024 09:00
 NotAfter: 04/03/2025 09:00
Objet: CN=SRV-IDM-04`;

    expect(read(text)).toEqual([{ notBefore: "2024-03-04", notAfter: "2025-03-04", subject: "SRV-IDM-04" }]);
  });

  it("in Spanish", () => {
    const text = `Emisor: CN=SRV-IDM-04
 NotBefore: 04/03/2024 9:00
 NotAfter: 04/03/2025 9:00
Sujeto: CN=SRV-IDM-04`;

    expect(read(text)).toEqual([{ notBefore: "2024-03-04", notAfter: "2025-03-04", subject: "SRV-IDM-04" }]);
  });

  it("as a dump, with the names on lines of their own and the alternative names far below", () => {
    const text = `X509 Certificate:
Version: 3
Issuer:
    CN=Contoso Issuing CA
    DC=contoso
 NotBefore: 3/31/2024 9:00 AM
 NotAfter: 3/31/2025 9:00 AM
Subject:
    O=Contoso
    CN=idm.contoso.com
${"    30 82 01 0a\n".repeat(40)}    2.5.29.17: Flags = 0, Length = 2b
    Subject Alternative Name
        DNS Name=idm.contoso.com
        DNS Name=*.idm.contoso.com`;

    expect(read(text)).toEqual([
      {
        notBefore: "2024-03-31",
        notAfter: "2025-03-31",
        subject: "idm.contoso.com",
        san: ["idm.contoso.com", "*.idm.contoso.com"],
      },
    ]);
  });

  it("several certificates as several readings", () => {
    const text = `================ Certificate 0 ================
 NotAfter: 2025-03-31 09:00
Subject: CN=one
================ Certificate 1 ================
 NotAfter: 2027-03-31 09:00
Subject: CN=two`;

    expect(read(text)).toEqual([
      { notAfter: "2025-03-31", subject: "one" },
      { notAfter: "2027-03-31", subject: "two" },
    ]);
  });
});

describe("certificate reads what openssl prints", () => {
  it("with -text", () => {
    const text = `Certificate:
    Data:
        Issuer: CN = Contoso CA
        Validity
            Not Before: Mar 31 09:00:00 2024 GMT
            Not After : Mar 31 09:00:00 2025 GMT
        Subject: C = DE, O = Contoso, CN = idm.contoso.com
            X509v3 Subject Alternative Name: 
                DNS:idm.contoso.com, DNS:srv-idm-04, IP Address:10.1.2.3`;

    expect(read(text)).toEqual([
      {
        notBefore: "2024-03-31",
        notAfter: "2025-03-31",
        subject: "idm.contoso.com",
        san: ["idm.contoso.com", "srv-idm-04", "10.1.2.3"],
      },
    ]);
  });

  it("with -subject -dates", () => {
    const text = "subject=CN = srv-idm-04\nnotBefore=Mar  1 09:00:00 2024 GMT\nnotAfter=Mar  1 09:00:00 2025 GMT";

    expect(read(text)).toEqual([{ subject: "srv-idm-04", notBefore: "2024-03-01", notAfter: "2025-03-01" }]);
  });

  it("from a server, without the issuers of its chain", () => {
    const text = ` 0 s:CN = srv1.contoso.com
   i:CN = Contoso CA
   v:NotBefore: Mar 31 09:00:00 2024 GMT; NotAfter: Mar 31 09:00:00 2025 GMT
 1 s:CN = Contoso CA
   i:CN = Contoso CA
   v:NotBefore: Mar 31 09:00:00 2020 GMT; NotAfter: Mar 31 09:00:00 2040 GMT`;

    expect(read(text)).toEqual([{ subject: "srv1.contoso.com", notBefore: "2024-03-31", notAfter: "2025-03-31" }]);
  });

  it("the older way to write a subject", () => {
    expect(read("subject= /O=Contoso/CN=srv-idm-04")).toEqual([{ subject: "srv-idm-04" }]);
  });
});

describe("certificate reads what PowerShell prints", () => {
  it("as a list", () => {
    const text = `Subject      : CN=idm.fabrikam.net
Issuer       : CN=Fabrikam CA
Thumbprint   : ${thumbprint}
FriendlyName : ECMA2Host
NotBefore    : 3/31/2024 12:00:00 AM
NotAfter     : 3/1/2029 12:00:00 AM
DnsNameList  : {idm.fabrikam.net, localhost}

Subject      : CN=other.fabrikam.net
NotAfter     : 3/1/2030 12:00:00 AM`;

    expect(read(text)).toEqual([
      {
        subject: "idm.fabrikam.net",
        thumbprint,
        notBefore: "2024-03-31",
        notAfter: "2029-03-01",
        san: ["idm.fabrikam.net", "localhost"],
      },
      // The list's other dates prove the order of this one.
      { subject: "other.fabrikam.net", notAfter: "2030-03-01" },
    ]);
  });

  it("as the table that it prints by itself", () => {
    const text = `   PSParentPath: Microsoft.PowerShell.Security\\Certificate::LocalMachine\\My

Thumbprint                                Subject
----------                                -------
${thumbprint}  CN=idm.fabrikam.net, O=Fabrikam`;

    expect(read(text)).toEqual([{ subject: "idm.fabrikam.net", thumbprint }]);
  });

  it("as a table with dates, where one row proves the order for all", () => {
    const text = `Subject                 NotAfter
-------                 --------
CN=idm.fabrikam.net     3/1/2024 12:00:00 AM
CN=SRV-IDM-04           3/31/2025 12:00:00 AM`;

    expect(read(text)).toEqual([
      { subject: "idm.fabrikam.net", notAfter: "2024-03-01" },
      { subject: "SRV-IDM-04", notAfter: "2025-03-31" },
    ]);
  });

  it("as one line", () => {
    expect(read("Subject : CN=idm.fabrikam.net FriendlyName : ECMA2Host NotAfter : 31/12/2027 09:00:00")).toEqual([
      { subject: "idm.fabrikam.net", notAfter: "2027-12-31" },
    ]);
  });

  it("as the text of a certificate object", () => {
    const text = "[Subject]\n  CN=SRV-IDM-04\n\n[Issuer]\n  CN=SRV-IDM-04\n\n[Not After]\n  3/31/2025 9:00:00 AM";

    expect(read(text)).toEqual([{ subject: "SRV-IDM-04", notAfter: "2025-03-31" }]);
  });
});

describe("certificate reads PEM", () => {
  const pem = readFileSync(new URL("fixtures/host.pem", import.meta.url), "utf8");

  it("with dates, subject and alternative names", () => {
    expect(read(`here it is\n${pem}`)).toEqual([
      expect.objectContaining({
        notBefore: "2024-03-31",
        notAfter: "2025-03-31",
        subject: "SRV-IDM-04",
        san: ["srv-idm-04.contoso.com", "localhost"],
      }),
    ]);
  });

  it("quoted in a mail, or as one line", () => {
    expect(read(pem.replace(/^/gmu, "> "))).toHaveLength(1);
    expect(read(pem.replace(/\n/gu, " "))).toHaveLength(1);
  });

  it("not where half of it is missing", () => {
    expect(read(`${pem.slice(0, 300)}\n-----END CERTIFICATE-----`)).toEqual([]);
  });
});

describe("certificate reads dialogs and sentences", () => {
  it.each([
    [
      "the wizard's Settings tab",
      "Settings tab of the ECMA host\nExpiration Date: 03/11/2023",
      { notAfter: ["2023-03-11", "2023-11-03"] },
    ],
    ["an unambiguous date", "ECMA host certificate, expiration date 11/26/2026", { notAfter: "2026-11-26" }],
    ["German", "Das Zertifikat vom Host ist gültig bis 31.03.2025", { notAfter: "2025-03-31" }],
    [
      "German with the verb at the end",
      "das Zertifikat vom ECMA Host ist am 31.03.2025 abgelaufen",
      { notAfter: "2025-03-31" },
    ],
    ["German in words", "Zertifikat des Hosts: Gültig bis Montag, 31. März 2025 09:00:00", { notAfter: "2025-03-31" }],
    ["French", "le certificat de l'agent expire le 04/03/2025", { notAfter: "2025-03-04" }],
    ["Spanish", "el certificado del host caducó el 4 de marzo de 2025", { notAfter: "2025-03-04" }],
    ["names", "ECMA host cert is issued to idm.fabrikam.net", { subject: "idm.fabrikam.net" }],
    ["names as CN", "the cert of the ecma host says CN=SRV-OLD-01", { subject: "SRV-OLD-01" }],
    [
      "a name in brackets",
      "The ECMA2Host certificate (CN=srv-old.contoso.com) expired 2025-03-31",
      { notAfter: "2025-03-31", subject: "srv-old.contoso.com" },
    ],
    ["small words", "Expiration date of the host certificate : 31 mars 2025", { notAfter: "2025-03-31" }],
    [
      "other products, without claiming them",
      "our certificate expires on 2025-03-31",
      { notAfter: "2025-03-31", source: "sentence" },
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("the certificate dialog of Windows", () => {
    const text = "Issued to: SRV-IDM-04\nIssued by: SRV-IDM-04\nValid from 3/31/2024 to 3/31/2025";

    expect(read(text)).toEqual([{ subject: "SRV-IDM-04", notBefore: "2024-03-31", notAfter: "2025-03-31" }]);
  });
});

describe("certificate stays silent", () => {
  it.each([
    ["about other things that expire", "ECMA host: the secret token expires on 03/31/2025"],
    ["about other dates in the sentence", "ECMA host certificate expired, regenerated on 01.02.2025"],
    ["about other certificates", "the ADFS token-signing certificate expires on 03/31/2025, agent restarted"],
    ["about other certificates in the line before", "IIS certificate\nvalid until 31.03.2025 on the host"],
    ["about the subject of a mail", "Subject: test connection fails on SRV-IDM-04"],
    ["about the subject of a mail on certificates", "Subject: TLS-certificate question for SRV-IDM-04"],
    ["about distinguished names of users", "DN: CN=jdoe,OU=Users,DC=contoso,DC=com"],
    ["about issuers alone", "Issuer: CN=Contoso CA"],
    ["about dates that are none", "certificate NotAfter: 31.31.2025"],
    ["about a table's header", "Subject NotAfter"],
    ["about SAML conditions", 'NotOnOrAfter="2025-03-31T09:00:00Z"'],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
