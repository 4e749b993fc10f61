// Preloaded into every test process: a connection to anywhere but this machine is an error. With
// HEARSAY_NO_LOOPBACK=1 even those are.
import dns from 'node:dns';
import net from 'node:net';

const strict = process.env.HEARSAY_NO_LOOPBACK === '1';
const isLocal = (host) =>
  host === undefined || host === 'localhost' || host === '::1' || host.startsWith('127.');

function refuse(what) {
  throw new Error(`the network is blocked in tests: ${what}`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const { host, path } =
    typeof options === 'object' && options !== null
      ? options
      : typeof options === 'string'
        ? { path: options }
        : { host: typeof args[1] === 'string' ? args[1] : undefined };
  if (path === undefined && (strict || !isLocal(host))) refuse(`connect to ${host ?? 'localhost'}`);
  return connect.apply(this, args);
};
const lookup = dns.lookup;
dns.lookup = function (host, ...args) {
  if (strict || !isLocal(host)) refuse(`look up ${host}`);
  return lookup.call(this, host, ...args);
};
