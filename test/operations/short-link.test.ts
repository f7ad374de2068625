import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";

import { followShortLink, internet, type Network } from "../../src/operations/short-link.ts";

const pem = (name: string) => readFileSync(new URL(`../support/tiktok/${name}.pem`, import.meta.url), "utf8");
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A TikTok on this machine that answers each path with a redirect, or with a page. */
async function tiktok(redirects: Record<string, string>, delayMs = 0): Promise<Network & { asked: string[] }> {
  const asked: string[] = [];
  server = createServer({ key: pem("key"), cert: pem("cert") }, (request, response) => {
    const path = `${request.headers.host?.split(":")[0] ?? ""}${request.url ?? ""}`;
    asked.push(path);
    const location = redirects[path];
    setTimeout(() => {
      if (location === undefined) response.writeHead(200).end("x".repeat(10_000));
      else response.writeHead(301, { location }).end();
    }, delayMs);
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    port,
    authority: pem("cert"),
    addressesOf: () => Promise.resolve(["127.0.0.1"]),
    isPublic: () => true,
  };
}

const video = "https://www.tiktok.com/@mia.skin/video/7301000000000000001";

test("a short link is followed to its video, by as many hops as TikTok takes", async () => {
  const network = await tiktok({
    "vm.tiktok.com/ZMabc/": "https://www.tiktok.com/t/ZMabc/",
    "www.tiktok.com/t/ZMabc/": `${video}?_r=1`,
  });
  expect(await followShortLink("https://vm.tiktok.com/ZMabc/", network)).toBe(`${video}?_r=1`);
  expect(network.asked).toEqual(["vm.tiktok.com/ZMabc/", "www.tiktok.com/t/ZMabc/"]);
});

test.each([
  "https://evil.example/video/1",
  "http://www.tiktok.com/x",
  "https://vm.tiktok.com:8443/x",
  "https://a:b@vm.tiktok.com/x",
  "file:///etc/passwd",
])("a hop to %s is not taken", async (location) => {
  const network = await tiktok({ "vm.tiktok.com/ZMabc": location });
  expect(await followShortLink("https://vm.tiktok.com/ZMabc", network)).toBeUndefined();
  expect(network.asked).toEqual(["vm.tiktok.com/ZMabc"]);
});

test("hosts that are not TikTok's are never asked", async () => {
  const network = await tiktok({});
  expect(await followShortLink("https://vm.tiktok.com.evil.example/ZMabc", network)).toBeUndefined();
  expect(network.asked).toEqual([]);
});

test("a ring of redirects ends", async () => {
  const network = await tiktok({ "vm.tiktok.com/a": "/b", "vm.tiktok.com/b": "/a" });
  expect(await followShortLink("https://vm.tiktok.com/a", network)).toBeUndefined();
  expect(network.asked).toHaveLength(5);
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "100.64.0.1",
  "169.254.169.254",
  "192.168.1.1",
  "172.20.0.1",
  "::1",
  "fd00::1",
  "fe80::1",
  "::ffff:10.0.0.1",
  "0.0.0.0",
])("a host that resolves to %s is not asked", async (address) => {
  const network = await tiktok({});
  const guarded = {
    ...network,
    addressesOf: () => Promise.resolve(["93.184.216.34", address]),
    isPublic: (each: string) => internet.isPublic(each),
  };
  expect(await followShortLink("https://vm.tiktok.com/ZMabc", guarded)).toBeUndefined();
  expect(network.asked).toEqual([]);
});

test("a server that does not answer is left after three seconds", async () => {
  const network = await tiktok({ "vm.tiktok.com/a": video }, 20_000);
  const began = performance.now();
  expect(await followShortLink("https://vm.tiktok.com/a", network)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(10_000);
});
