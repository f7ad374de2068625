import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

/** An HTTP server with sockets on a free port of the loopback. */
export abstract class LocalServer {
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => void this.answer(request, response));
    this.#server.on("upgrade", (request, raw, head) => this.upgrade(request, raw, head));
  }

  /** Returns where it is, without a slash at the end. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  /** Must not reject. */
  protected abstract answer(request: IncomingMessage, response: ServerResponse): Promise<void>;

  protected abstract upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void;
}

/** A request's whole body. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
