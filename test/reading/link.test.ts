import { expect, test } from "vitest";
import { readProfileLink, readVideoLink } from "../../src/reading/link.ts";

const plain = {
  url: "https://www.tiktok.com/@lena.lotte/video/7600000000000000001",
  handle: "@lena.lotte",
  videoId: "7600000000000000001",
  short: false,
};

test.each([
  "https://www.tiktok.com/@lena.lotte/video/7600000000000000001",
  "http://www.tiktok.com/@lena.lotte/video/7600000000000000001/",
  "tiktok.com/@Lena.Lotte/video/7600000000000000001?is_from_webapp=1&sender_device=pc",
  "https://m.tiktok.com/@lena.lotte/video/7600000000000000001#top",
  "  WWW.TIKTOK.COM/%40LENA.LOTTE/video/7600000000000000001 ",
  "<https://tiktok.com/@lena.lotte/video/7600000000000000001|tiktok.com>",
  "https://tiktok.com/@lena.lotte/video/7600000000000000001.",
])("%s is one video, however it is written", (text) => {
  expect(readVideoLink(text)).toEqual(plain);
});

test("a photo post stays a photo post", () => {
  expect(readVideoLink("https://m.tiktok.com/@a_b/photo/7600000000000000002?lang=de")?.url).toBe(
    "https://www.tiktok.com/@a_b/photo/7600000000000000002",
  );
});

test.each([
  ["https://vm.tiktok.com/ZMabc123/", "https://vm.tiktok.com/ZMabc123"],
  ["vt.tiktok.com/ZSabc123?k=1", "https://vt.tiktok.com/ZSabc123"],
  ["https://tiktok.com/t/ZTabc123/", "https://www.tiktok.com/t/ZTabc123"],
])("the short link %s keeps its host and case", (text, url) => {
  expect(readVideoLink(text)).toEqual({ url, short: true });
});

test("an embedded player names the video but no creator", () => {
  const link = {
    url: "https://www.tiktok.com/@/video/7600000000000000003",
    videoId: "7600000000000000003",
    short: false,
  };
  expect(readVideoLink("https://m.tiktok.com/v/7600000000000000003.html?u=1")).toEqual(link);
  expect(readVideoLink("https://www.tiktok.com/embed/v2/7600000000000000003")).toEqual(link);
});

test.each([
  "https://www.tiktok.com.evil.example/@a/video/7600000000000000001",
  "https://www.tiktok.com@evil.example/@a/video/7600000000000000001",
  "https://eviltiktok.com/@a/video/7600000000000000001",
  "https://www.tiktok.com/@a",
  "https://www.tiktok.com/@a/video/",
  `https://www.tiktok.com/@a/video/${"9".repeat(40)}`,
  "javascript:https://www.tiktok.com/@a/video/1",
  "see tiktok.com/@a/video/1",
  "",
])("%s is no video link", (text) => {
  expect(readVideoLink(text)).toBeUndefined();
});

test("a profile link names its creator", () => {
  expect(readProfileLink("https://www.tiktok.com/@Lena.Lotte?lang=en")).toBe("@lena.lotte");
  expect(readProfileLink("m.tiktok.com/@lena.lotte/video/7600000000000000001")).toBe("@lena.lotte");
  expect(readProfileLink("https://evil.example/@lena.lotte")).toBeUndefined();
});
