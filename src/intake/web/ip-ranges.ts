import { BlockList, isIPv4 } from "node:net";

/**
 * IPv4 networks that are not the public internet, and what they are for. Source: the registry of special-purpose
 * addresses (RFC 6890 and its successors), and the two metadata services that live outside of them.
 */
const IPV4: readonly (readonly [network: string, bits: number, use: string])[] = [
  ["0.0.0.0", 8, "this host"],
  ["10.0.0.0", 8, "private"],
  ["100.64.0.0", 10, "shared by a carrier"],
  ["127.0.0.0", 8, "loopback"],
  ["168.63.129.16", 32, "a cloud's metadata service"],
  ["169.254.0.0", 16, "link-local"],
  ["172.16.0.0", 12, "private"],
  ["192.0.0.0", 24, "reserved"],
  ["192.0.2.0", 24, "for documentation"],
  ["192.31.196.0", 24, "reserved"],
  ["192.52.193.0", 24, "reserved"],
  ["192.88.99.0", 24, "reserved"],
  ["192.168.0.0", 16, "private"],
  ["192.175.48.0", 24, "reserved"],
  ["198.18.0.0", 15, "for benchmarks"],
  ["198.51.100.0", 24, "for documentation"],
  ["203.0.113.0", 24, "for documentation"],
  ["224.0.0.0", 4, "multicast"],
  ["240.0.0.0", 4, "reserved"],
];

/**
 * Of IPv6 only global unicast is the public internet; the networks below lie inside of it and are not. Everything that
 * holds an IPv4 address (mapped, translated, 6to4, Teredo) is thereby out as well.
 */
const GLOBAL_UNICAST = ["2000::", 3] as const;
const IPV6: readonly (readonly [network: string, bits: number, use: string])[] = [
  ["2001::", 23, "reserved"],
  ["2001:db8::", 32, "for documentation"],
  ["2002::", 16, "an IPv4 address in IPv6"],
  ["2620:4f:8000::", 48, "reserved"],
  ["3fff::", 20, "for documentation"],
];

const listOf = (network: string, bits: number, family: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  list.addSubnet(network, bits, family);
  return list;
};

const IPV4_LISTS = IPV4.map(([network, bits, use]) => ({ list: listOf(network, bits, "ipv4"), use }));
const IPV6_LISTS = IPV6.map(([network, bits, use]) => ({ list: listOf(network, bits, "ipv6"), use }));
const GLOBAL_LIST = listOf(...GLOBAL_UNICAST, "ipv6");

/** Why an IP address is not on the public internet; null when it is. */
export function notPublic(ip: string): string | null {
  const family = isIPv4(ip) ? "ipv4" : "ipv6";
  const address = ip.replace(/%.*$/, "");
  if (family === "ipv6" && !GLOBAL_LIST.check(address, family)) return "not a public IPv6 address";
  const lists = family === "ipv4" ? IPV4_LISTS : IPV6_LISTS;
  return lists.find(({ list }) => list.check(address, family))?.use ?? null;
}
