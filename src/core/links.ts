/** Where links may lead besides TikTok's posts, profiles and help. */
export interface Links {
  /** Hosts and all that lies under them: "example.com" allows "shop.example.com". */
  hosts?: readonly string[];
}

/** An address as it may be written: as it is where it is allowed, else as text that nothing makes a link of. */
export function drawLink(written: string, { hosts = [] }: Links): string {
  const [, address = "", tail = ""] = /^(.*?)([.,;:!?]*)$/s.exec(written) ?? [];
  return isAllowed(address, hosts) ? written : `${asText(address)}${tail}`;
}

function isAllowed(address: string, hosts: readonly string[]): boolean {
  const url = /^www\./i.test(address) ? `https://${address}` : address;
  if (!/^https:\/\//i.test(url) || !URL.canParse(url)) return false;
  const { hostname, port, username, password, pathname, search } = new URL(url);
  if (port !== "" || username !== "" || password !== "") return false;
  if (hostname === "support.tiktok.com") return true;
  if (isUnder(hostname, "tiktok.com")) return isPost.test(pathname) && !/\/\/|%2f/i.test(search);
  return hosts.some((host) => isUnder(hostname, host));
}

/** A profile, a video or photo, or a short link. TikTok's /link/ leads wherever its query says. */
const isPost = /^\/(?:@[\w.-]+(?:\/(?:video|photo)\/\d+)?|(?:t\/)?[A-Za-z\d]+|v\/\d+\.html)?\/?$/;

function isUnder(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}

/** "evil[.]example/x": people can read it, and nothing on a platform or in a terminal opens it. */
function asText(address: string): string {
  return address.replace(/^[a-z][a-z\d+.-]*:(?:\/\/)?/i, "").replaceAll(/[.:]/g, "[$&]");
}
