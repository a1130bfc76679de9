import { describe, expect, it } from "vitest";
import { findDate, provenOrder, toDateValue } from "../../src/evidence/dates.ts";

function read(text: string): unknown {
  const date = findDate(text);
  return date === undefined ? undefined : toDateValue(date);
}

describe("findDate", () => {
  it.each([
    ["2025-03-31T09:00:00Z", "2025-03-31"],
    ["2025/03/04", "2025-03-04"],
    ["04.03.2025 09:00", "2025-03-04"],
    ["4.3.25", "2025-03-04"],
    ["3/31/2025 9:00:00 AM", "2025-03-31"],
    ["31/03/2025 09:00", "2025-03-31"],
    ["31-03-2025", "2025-03-31"],
    ["5/5/2025", "2025-05-05"],
    ["Mar 31 09:00:00 2025 GMT", "2025-03-31"],
    ["Mon Mar 31 09:00:00 UTC 2025", "2025-03-31"],
    ["Monday, March 31, 2025 9:00:00 AM", "2025-03-31"],
    ["Montag, 31. März 2025 09:00:00", "2025-03-31"],
    ["1er août 2025", "2025-08-01"],
    ["31 de marzo de 2025", "2025-03-31"],
    ["31-Mar-2025", "2025-03-31"],
    ["29.02.2024", "2024-02-29"],
  ])("reads %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it("keeps both readings of a date with slashes that can be two days", () => {
    expect(read("03/11/2023")).toEqual(["2023-03-11", "2023-11-03"]);
  });

  it.each([
    "30.02.2025",
    "2025-13-01",
    "32/32/2025",
    "version 4.7.03062",
    "10.0.17763",
    "192.168.1.20",
    "12 Foo 2025",
    "tomorrow",
  ])("takes %s for no date", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("lets one date prove the order of its neighbours, and none where they disagree", () => {
    const [us, french, open] = ["3/31/2025", "31/03/2025", "03/11/2023"].map((text) => findDate(text)!);

    expect(toDateValue(open!, provenOrder([us!, open!]))).toBe("2023-03-11");
    expect(toDateValue(open!, provenOrder([french!, open!]))).toBe("2023-11-03");
    expect(provenOrder([us!, french!])).toBeUndefined();
  });
});
