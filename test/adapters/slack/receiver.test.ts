import { once } from "node:events";
import { connect } from "node:net";

import { afterAll, expect, test } from "vitest";

import { endAll, startWorld } from "./world.ts";

afterAll(endAll);

test.each([
  ["that never asked anything", ""],
  ["in the middle of a request", "POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: 100\r\n\r\nhalf"],
])("a socket %s does not hold the stop", async (_, begun) => {
  const { connection } = await startWorld({ mode: "http" });
  const socket = connect(connection.port ?? 0, "127.0.0.1");
  await once(socket, "connect");
  socket.on("error", () => undefined).write(begun);
  const closed = once(socket, "close");
  const asked = performance.now();
  await connection.stop(8_000);
  await closed;
  expect(performance.now() - asked).toBeLessThan(2_000);
});

test("what is said while it stops is left for the next start, and holds nothing", async () => {
  const { connection, slack, inbox } = await startWorld({ mode: "http" });
  const asked = performance.now();
  const stopped = connection.stop(8_000);
  void slack.as("U_MIA").in("C_RESULTS").says("48k views now");
  await stopped;
  expect(performance.now() - asked).toBeLessThan(2_000);
  expect(inbox.waiting()).toEqual([]);
});
