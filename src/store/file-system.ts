/**
 * What the store asks of a disk. It is a port so that tests can cut the power, fill the disk and tear a write.
 * Calls reject as Node's do, with an error `code`.
 */
export interface FileSystem {
  /** Parents included; durable when it returns. */
  makeFolder(folder: string): Promise<void>;
  /** Names, in no order. */
  list(folder: string): Promise<string[]>;
  /** "create" refuses a file that is there; the others refuse one that is not. */
  open(path: string, how: "read" | "update" | "create"): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes created, renamed and removed names durable. */
  syncFolder(folder: string): Promise<void>;
}

export interface OpenFile {
  size(): Promise<number>;
  /** Returns how many bytes were read: 0 at the end, sometimes fewer than asked for. */
  read(into: Uint8Array, at: number): Promise<number>;
  /** Returns how many bytes were written: sometimes fewer than given. */
  write(bytes: Uint8Array, at: number): Promise<number>;
  truncate(size: number): Promise<void>;
  /** fdatasync: the bytes and the size. */
  syncData(): Promise<void>;
  /** fsync. */
  sync(): Promise<void>;
  close(): Promise<void>;
}
