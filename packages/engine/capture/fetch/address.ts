import ipaddr from 'ipaddr.js';

/**
 * Where a request may go. `public`: the net at large. `private`: this machine or the networks it stands in, only where the
 * user allows it. `never`: what no page lies at (multicast, the unspecified address, documentation ranges), and the
 * addresses at which providers of machines hand out secrets.
 */
export type AddressClass = 'public' | 'private' | 'never';

/** Addresses at which a rented machine is told its own credentials: AWS, Azure, Alibaba, Oracle, Google and others. */
const METADATA: ReadonlySet<string> = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
]);

/** Ranges of the IANA registries of special-purpose addresses that lead to this machine or near it. */
const PRIVATE: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'linkLocal',
  'carrierGradeNat',
  'uniqueLocal',
  'deprecatedSiteLocal',
]);
/** What IANA gives out as global unicast of IPv6 (RFC 4291, 2.4); the rest is reserved. */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * What an address is, by the IANA special-purpose registries (RFC 6890). An IPv4 address inside an IPv6 one
 * (`::ffff:127.0.0.1`, NAT64's `64:ff9b::7f00:1`) is at best `private`, whatever it leads to: no resolver gives such an
 * address for a page's host, and how it is translated depends on the network. What is no address at all is `never`.
 */
export function addressClass(text: string): AddressClass {
  // A zone (`fe80::1%eth0`) only says through which network.
  const [bare = ''] = text.split('%');
  if (!ipaddr.isValid(bare)) return 'never';
  const address = ipaddr.parse(bare);
  if (METADATA.has(address.toString()) || METADATA.has(address.toNormalizedString()))
    return 'never';
  const range: string = address.range();
  if (PRIVATE.has(range)) return 'private';
  if (address.kind() === 'ipv4') return range === 'unicast' ? 'public' : 'never';
  const v6 = address as ipaddr.IPv6;
  const inner = embedded(v6, range);
  if (inner !== null) return addressClass(inner) === 'never' ? 'never' : 'private';
  return range === 'unicast' && v6.match(GLOBAL_V6) ? 'public' : 'never';
}

/** The IPv4 address that an IPv6 address stands for, where its form says so. */
function embedded(address: ipaddr.IPv6, range: string): string | null {
  const bytes = address.toByteArray();
  const v4 = (at: number): string => bytes.slice(at, at + 4).join('.');
  if (range === 'ipv4Mapped' || range === 'rfc6145') return v4(12);
  // RFC 6052's own prefix; RFC 8215's (64:ff9b:1::/48) may hold it at several places.
  if (range === 'rfc6052') return bytes[4] === 0 && bytes[5] === 0 ? v4(12) : '10.0.0.0';
  if (range === '6to4') return v4(2);
  return null;
}

/** The host of a URL as an IP address, without brackets; null where it is a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/gu, '');
  return ipaddr.isValid(bare) ? bare : null;
}
