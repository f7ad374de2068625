import { readFile } from "node:fs/promises";

import { openPlaybook } from "../../src/assistant/playbook.ts";

const root = new URL("../../", import.meta.url);

/** The project's own playbook and rules: they never change while tests run. */
export const playbook = openPlaybook((path) => readFile(new URL(path, root), "utf8"));
