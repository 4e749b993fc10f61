import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressClass, literalAddress } from './address.ts';
import { fetchableUrl, withoutCredentials } from './url.ts';

describe('an address', () => {
  test.each([
    '1.1.1.1',
    '9.9.9.9',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '2606:4700:4700::1111',
    '2a00:1450:4001:829::200e',
  ])('%s is public', (address) => expect(addressClass(address)).toBe('public'));

  test.each([
    '127.0.0.1',
    '127.8.9.10',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.1.1',
    '100.64.0.1',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'fec0::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::808:808',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
  ])('%s is private', (address) => expect(addressClass(address)).toBe('private'));

  test.each([
    '0.0.0.0',
    '0.1.2.3',
    '::',
    '::ffff:0.0.0.0',
    '224.0.0.1',
    '239.255.255.250',
    'ff02::1',
    '255.255.255.255',
    '240.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '2001:db8::1',
    '2001::1',
    '100::1',
    '::7f00:1',
    '5f00::1',
    '4000::1',
    '169.254.169.254',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    'fd00:ec2::254',
    '168.63.129.16',
    '100.100.100.200',
    'localhost',
    '',
  ])('%s is none that a page lies at', (address) => {
    expect(addressClass(address)).toBe('never');
  });

  test('in a URL is the one that is connected to, however it is written', () => {
    for (const host of ['2130706433', '0x7f.1', '0177.0.0.1', '127.1', '127。0。0。1']) {
      const { hostname } = fetchableUrl(`http://${host}/`, 'x');
      expect(literalAddress(hostname)).toBe('127.0.0.1');
    }
    expect(literalAddress(fetchableUrl('http://[::ffff:7f00:1]/', 'x').hostname)).toBe(
      '::ffff:7f00:1',
    );
    expect(literalAddress('example.org')).toBeNull();
  });

  test('of any form is never public where its last part is a private one in IPv6', () => {
    const part = fc.nat(255);
    fc.assert(
      fc.property(part, part, part, (b, c, d) => {
        for (const prefix of ['::ffff:', '64:ff9b::', '::']) {
          expect(addressClass(`${prefix}10.${b}.${c}.${d}`)).not.toBe('public');
        }
      }),
      { seed: 5 },
    );
  });
});

describe('a URL', () => {
  test.each([
    ['ftp://example.org/a', /only http and https/],
    ['file:///etc/passwd', /only http and https/],
    ['http://user:pass@example.org/', /a name or a password/],
    ['http://user@example.org/', /a name or a password/],
    ['http://example.org:22/', /port 22/],
    ['http://example.org:6667/', /port 6667/],
    ['http://', /no web address/],
    ['http://exa mple.org/', /no web address/],
  ])('such as %s is not fetched', (url, detail) => {
    expect(() => fetchableUrl(url, 'x')).toThrow(detail);
  });

  test('of endless length is not fetched', () => {
    expect(() => fetchableUrl(`http://example.org/${'a'.repeat(9000)}`, 'x')).toThrow(
      /longer than/,
    );
  });

  test('is asked for without its fragment, at a port of the web', () => {
    expect(fetchableUrl('https://example.org:8443/a#b', 'x').href).toBe(
      'https://example.org:8443/a',
    );
  });

  test('is named without the password that was typed with it', () => {
    expect(withoutCredentials('https://ada:s3cret@example.org/a@b')).toBe(
      'https://example.org/a@b',
    );
    expect(withoutCredentials('https://a:b@c@example.org/')).toBe('https://example.org/');
    expect(withoutCredentials('https://example.org/?q=a@b')).toBe('https://example.org/?q=a@b');
  });
});
