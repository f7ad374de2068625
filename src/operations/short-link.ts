import { lookup } from "node:dns/promises";
import { request } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** How the network is reached; tests put a local server in its place. */
export interface Network {
  /** All addresses of a host. */
  addressesOf(host: string): Promise<readonly string[]>;
  isPublic(address: string): boolean;
  port: number;
  /** A certificate authority besides the usual ones, in PEM. */
  authority?: string;
}

const hosts: ReadonlySet<string> = new Set([
  "vm.tiktok.com",
  "vt.tiktok.com",
  "www.tiktok.com",
  "m.tiktok.com",
  "tiktok.com",
]);
const mostHops = 5;
const timeoutMs = 3_000;

/**
 * Where a TikTok short link leads: the link of the video or photo, or undefined where it leads nowhere we go. Only
 * TikTok's hosts over https, each hop to an address that was looked up once and is public; no body is read at all.
 */
export async function followShortLink(link: string, network: Network = internet): Promise<string | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  let next: URL | undefined = URL.canParse(link) ? new URL(link) : undefined;
  for (let hop = 0; hop < mostHops && next !== undefined && isOurs(next); hop++) {
    if (/\/(?:video|photo)\/\d+/.test(next.pathname)) return next.href;
    next = await redirectOf(next, { network, signal }).catch(() => undefined);
  }
  return undefined;
}

function isOurs({ protocol, hostname, port, username }: URL): boolean {
  return protocol === "https:" && hosts.has(hostname) && port === "" && username === "";
}

interface Hop {
  network: Network;
  signal: AbortSignal;
}

async function redirectOf(url: URL, { network, signal }: Hop): Promise<URL | undefined> {
  const addresses = await network.addressesOf(url.hostname);
  const address = addresses.find((each) => isIP(each) > 0);
  if (address === undefined || !addresses.every((each) => network.isPublic(each))) return undefined;
  const location = await locationOf(url, { network, signal, address });
  return location !== undefined && URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
}

/** The answer's Location; the connection goes to the address that was checked and is closed before any body. */
function locationOf(url: URL, { network, signal, address }: Hop & { address: string }): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const pinned: LookupFunction = (_host, options, done) => {
      const family = isIP(address);
      if (options.all === true) done(null, [{ address, family }]);
      else done(null, address, family);
    };
    const asked = request(url, {
      method: "GET",
      port: network.port,
      lookup: pinned,
      signal,
      agent: false,
      maxHeaderSize: 16_384,
      headers: { "user-agent": "Looseleaf" },
      ...(network.authority !== undefined && { ca: network.authority }),
    });
    asked.once("response", (answer) => {
      const status = answer.statusCode ?? 0;
      resolve(status >= 300 && status < 400 ? answer.headers.location : undefined);
      answer.destroy();
    });
    asked.once("error", reject);
    asked.end();
  });
}

/** The real one. */
export const internet: Network = {
  addressesOf: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isPublic: (address) => !closed.check(address, isIP(address) === 6 ? "ipv6" : "ipv4"),
  port: 443,
};

/** Addresses that are nobody's on the internet: private, loopback, link-local, carrier NAT, documentation, multicast. */
const closed = new BlockList();
const closedRanges = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
  "::/127",
  "::ffff:0:0/96",
  "64:ff9b::/96",
  "100::/64",
  "2001:db8::/32",
  "fc00::/7",
  "fe80::/10",
  "ff00::/8",
];
for (const range of closedRanges) {
  const [network = "", bits = "0"] = range.split("/");
  closed.addSubnet(network, Number(bits), network.includes(":") ? "ipv6" : "ipv4");
}
