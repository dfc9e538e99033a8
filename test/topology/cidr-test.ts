import fc from "fast-check";
import {expect, test} from "vitest";
import {compareCidrs, contains, isPrivate, overlaps, parseCidr, size} from "../../src/topology/cidr.ts";
import {formatAddress, parseAddress} from "../../src/topology/ip-address.ts";

const block = fc
  .record({address: fc.nat({max: 2 ** 32 - 1}), prefixLength: fc.integer({min: 0, max: 32})})
  .map(({address, prefixLength}) => {
    const host = BigInt(32 - prefixLength);
    return parseCidr(`${formatAddress((BigInt(address) >> host) << host, 4)}/${prefixLength}`);
  });

test("parseCidr(text) reads the addresses of a block", () => {
  expect(parseCidr("10.10.0.0/16")).toEqual({
    text: "10.10.0.0/16",
    version: 4,
    prefixLength: 16,
    first: 0x0a0a0000n,
    last: 0x0a0affffn
  });
  expect(size(parseCidr("0.0.0.0/0"))).toBe(2n ** 32n);
  expect(size(parseCidr("10.0.0.1/32"))).toBe(1n);
  expect(size(parseCidr("::/0"))).toBe(2n ** 128n);
  expect(parseCidr(" 10.0.0.0/8 ").text).toBe("10.0.0.0/8");
});

test("parseCidr(text) refuses what is no block", () => {
  for (const text of [
    "",
    "10.0.0.0/",
    "10.0.0/8",
    "10.0.0.0/8/8",
    "a",
    "10.0.0.0/-1",
    "1.2.3.4/0x8",
    "fd00:/8",
    ":::/8",
    "/8"
  ]) {
    expect(() => parseCidr(text), text).toThrow(/not an address range/);
  }
  expect(() => parseCidr("10.0.0.0/33")).toThrow("prefix length too long: 10.0.0.0/33 (32 at most)");
  expect(() => parseCidr("::/129")).toThrow("prefix length too long: ::/129 (128 at most)");
  expect(() => parseCidr("10.10.1.0/16")).toThrow("did you mean 10.10.0.0/16?");
});

test("parseAddress(text) reads IPv6 in all its spellings, and formatAddress writes that of RFC 5952", () => {
  // The examples of RFC 5952, section 4, and of RFC 4291, section 2.2.
  const canonical = (text: string) => {
    const address = parseAddress(text);
    return address && formatAddress(address.value, address.version);
  };
  expect(canonical("2001:0db8::0001")).toBe("2001:db8::1");
  expect(canonical("2001:db8:0:0:0:0:2:1")).toBe("2001:db8::2:1");
  expect(canonical("2001:db8:0:1:1:1:1:1")).toBe("2001:db8:0:1:1:1:1:1");
  expect(canonical("2001:0:0:1:0:0:0:1")).toBe("2001:0:0:1::1");
  expect(canonical("2001:db8:0:0:1:0:0:1")).toBe("2001:db8::1:0:0:1");
  expect(canonical("2001:DB8::A")).toBe("2001:db8::a");
  expect(canonical("0:0:0:0:0:0:0:0")).toBe("::");
  expect(canonical("::1")).toBe("::1");
  expect(canonical("ff00::")).toBe("ff00::");
  expect(canonical("10:0:0:0:0:0:0:0")).toBe("10::");
  for (const text of ["1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "1:2:3:4:5:6:7:8::"]) {
    expect(parseAddress(text), text).toBeUndefined();
  }
});

test("parseAddress(formatAddress(value)) is the value", () => {
  fc.assert(
    fc.property(fc.bigInt({min: 0n, max: 2n ** 128n - 1n}), fc.integer({min: 0, max: 127}), (value, shift) => {
      const shifted = (value >> BigInt(shift)) << BigInt(shift);
      expect(parseAddress(formatAddress(shifted, 6))).toEqual({version: 6, value: shifted});
      expect(parseAddress(formatAddress(value >> 96n, 4))).toEqual({version: 4, value: value >> 96n});
    })
  );
});

test("contains and overlaps agree with the addresses at both ends", () => {
  fc.assert(
    fc.property(block, block, (a, b) => {
      // Two blocks are apart, or one is in the other.
      expect(overlaps(a, b)).toBe(contains(a, b) || contains(b, a));
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      expect(contains(a, a)).toBe(true);
      expect(Math.sign(compareCidrs(a, b))).toBe(0 - Math.sign(compareCidrs(b, a)));
    })
  );
  expect(overlaps(parseCidr("0.0.0.0/0"), parseCidr("::/0"))).toBe(false);
});

test("isPrivate(range) knows the blocks of RFC 1918, whole or part", () => {
  for (const text of ["10.0.0.0/8", "10.255.255.255/32", "172.16.0.0/12", "172.31.0.0/16", "192.168.0.0/16"]) {
    expect(isPrivate(parseCidr(text)), text).toBe(true);
  }
  for (const text of ["8.0.0.0/7", "172.32.0.0/16", "192.169.0.0/16", "0.0.0.0/0", "100.64.0.0/10", "fd00::/8"]) {
    expect(isPrivate(parseCidr(text)), text).toBe(false);
  }
});
