import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UserError } from "../core/errors.ts";
import { mendable } from "./refusal.ts";

/** Frees the folder for other processes. */
export type Release = () => void;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly startedAt: string;
}

/** SQLite's result code for a lock that another connection holds. */
const busy = 5;

/**
 * Takes the folder for this process alone; UserError names the holder. The lock is SQLite's on a file: the system frees
 * it when the process dies, however it dies, and never while it lives, even stopped. For local disks, not for NFS.
 */
export function lockFolder(folder: string): Release {
  const database = openLock(join(folder, "lock.sqlite"));
  const card = join(folder, "lock-holder.json");
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (isBusy(error)) throw inUse(folder, card);
    throw mendable(error, `${folder} cannot be opened.`);
  }
  try {
    writeFileSync(card, JSON.stringify(thisProcess()));
  } catch (error) {
    database.close();
    throw mendable(error, `${folder} cannot be opened.`);
  }
  return () => {
    rmSync(card, { force: true });
    database.close();
  };
}

function openLock(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw new UserError(`${path} cannot be opened: give Looseleaf's user the right to write there.`, [], {
      cause: error,
    });
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === busy;
}

function thisProcess(): Holder {
  return { pid: process.pid, host: hostname(), startedAt: new Date(performance.timeOrigin).toISOString() };
}

function inUse(folder: string, card: string): UserError {
  return new UserError(
    `${folder} is in use by another Looseleaf${holderOn(card)}. Stop that one first, or name another folder.`,
  );
}

/** The card is written just after the lock is taken: for a moment it is not there or in part. */
function holderOn(card: string): string {
  try {
    const { pid, host, startedAt } = JSON.parse(readFileSync(card, "utf8")) as Holder;
    return `: process ${pid} on ${host}, running since ${startedAt}`;
  } catch {
    return ", which has only just started";
  }
}
