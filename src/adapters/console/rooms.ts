import type { Store } from "../../core/ports.ts";
import type { RoomMessage, Rooms } from "../../core/rooms.ts";
import { drawReply } from "./render.ts";
import { plainSurface } from "./surface.ts";

interface Printing {
  store: Store;
  output: Pick<NodeJS.WriteStream, "write">;
  isJson: boolean;
}

/** The rooms of a terminal: whatever is said in any of them is printed, with the room's name above it. */
export class ConsoleRooms implements Rooms {
  readonly #printing: Printing;
  /** A terminal cannot be read back; what this process printed, it knows. */
  readonly #said = new Map<string, string>();

  constructor(printing: Printing) {
    this.#printing = printing;
  }

  reaches(room: string): boolean {
    return room.startsWith("#") || room.startsWith("console:");
  }

  canFind(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async post(message: RoomMessage): Promise<string> {
    await this.#print(message);
    const ref = `${message.room}/${this.#said.size + 1}`;
    this.#said.set(message.key, ref);
    return ref;
  }

  find({ key }: RoomMessage): Promise<string | undefined> {
    return Promise.resolve(this.#said.get(key));
  }

  update(_ref: string, message: RoomMessage): Promise<void> {
    return this.#print(message);
  }

  async #print({ room, reply, brand, thread }: RoomMessage): Promise<void> {
    const { store, output, isJson } = this.#printing;
    const where = thread === undefined ? room : `${room}, in the thread`;
    const drawn = isJson
      ? JSON.stringify({ room, reply })
      : `${where}:\n${drawReply(reply, plainSurface(await store.brand(brand)))}\n`;
    output.write(`${drawn}\n`);
  }
}
