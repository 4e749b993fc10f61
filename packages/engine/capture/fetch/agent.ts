import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { Agent, buildConnector } from 'undici';
import { addressClass, literalAddress } from './address.ts';

/** A name → its addresses. The system's own by default; handed in so that tests can stand for a resolver. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The host leads to this machine, into its networks, or to where no page is. */
export class AddressError extends Error {
  constructor(
    readonly host: string,
    readonly address: string,
    /** Whether the user may allow it. */
    readonly allowable: boolean,
  ) {
    super(`${host} is at ${address}`);
    this.name = 'AddressError';
  }
}

export const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });

const CONNECT_MS = 10_000;

export interface GuardedAgent {
  readonly agent: Agent;
  /** The address of the last connection to the host of a URL; null before there was one. */
  addressOf(url: URL): string | null;
}

/**
 * An agent that connects only where it may. The address is checked where the connection is made: what was resolved is
 * what is connected to, so that a name which resolves to something else a moment later (DNS rebinding) gains nothing.
 * A name that also has addresses that are not allowed is connected to at the others.
 */
export function guardedAgent(options: {
  readonly allowPrivate: boolean;
  readonly resolve: Resolve;
}): GuardedAgent {
  const { allowPrivate, resolve } = options;
  const mayConnect = (address: string): boolean => {
    const found = addressClass(address);
    return found === 'public' || (found === 'private' && allowPrivate);
  };
  const refused = (host: string, address: string): AddressError =>
    new AddressError(host, address, addressClass(address) === 'private');

  /** The addresses of a name that may be connected to, one at least. */
  const allowed = async (
    hostname: string,
  ): Promise<readonly [LookupAddress, ...LookupAddress[]]> => {
    const found = await resolve(hostname);
    const [first, ...more] = found.filter(({ address }) => mayConnect(address));
    if (first !== undefined) return [first, ...more];
    const [other] = found;
    if (other !== undefined) throw refused(hostname, other.address);
    throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
  };
  const askAllowed = callbackify(allowed);
  const lookup: LookupFunction = (hostname, { all }, callback) => {
    askAllowed(hostname, (error, addresses) => {
      if (error !== null) callback(error, '', 0);
      else if (all) callback(null, [...addresses]);
      else callback(null, addresses[0].address, addresses[0].family);
    });
  };

  const addresses = new Map<string, string>();
  const connect = buildConnector({ lookup, timeout: CONNECT_MS, allowH2: false });
  const agent = new Agent({
    // One request at a time for a host is kept by its turn; a connection is not shared either.
    pipelining: 1,
    connections: 2,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 64 * 1024,
    connect(opening, callback) {
      // An address in the URL itself is never looked up.
      const literal = literalAddress(opening.hostname);
      if (literal !== null && !mayConnect(literal)) {
        callback(refused(opening.hostname, literal), null);
        return;
      }
      connect(opening, (...result) => {
        const [error, socket] = result;
        if (error !== null) {
          callback(error, null);
          return;
        }
        const { remoteAddress } = socket;
        // Nothing has been sent yet. This must hold whatever the lookup did.
        if (remoteAddress === undefined || !mayConnect(remoteAddress)) {
          socket.destroy();
          callback(refused(opening.hostname, remoteAddress ?? 'an address not known'), null);
          return;
        }
        addresses.set(hostKey(opening.protocol, opening.hostname, opening.port), remoteAddress);
        callback(null, socket);
      });
    },
  });
  return {
    agent,
    addressOf: ({ protocol, hostname, port }) =>
      addresses.get(hostKey(protocol, hostname, port)) ?? null,
  };
}

/** A host as connections and URLs both name it: IPv6 without brackets, the protocol's own port left out. */
function hostKey(protocol: string, hostname: string, port: string): string {
  const own = protocol === 'https:' ? '443' : '80';
  return `${protocol}//${hostname.replace(/^\[|\]$/gu, '')} ${port === own ? '' : port}`;
}
