import { type Dict, dicts, text } from "../local/json.ts";
import type { Hub } from "./hub.ts";
import { checkCommand, checkCommands } from "./limits/command.ts";
import { Place } from "./limits/place.ts";
import { inChannel, permissionBits } from "./permissions.ts";
import { invalid, refuse } from "./refusal.ts";
import type { Channel, User } from "./world.ts";

/** How many of each type a scope takes: slash, user menu, message menu, entry point. */
const most: Record<number, number> = { 1: 100, 2: 15, 3: 15, 4: 1 };
const dailyCreates = 200;
const day = 24 * 3_600_000;

/** `global`, or a server's id. */
export type Scope = string;

export interface Override {
  command: string;
  /** A role's, person's or channel's id. */
  id: string;
  allow: boolean;
}

/** The application's commands, by scope. */
export class Commands {
  readonly overrides: Override[] = [];
  readonly #scopes = new Map<Scope, Dict[]>();
  readonly #creates: { scope: Scope; at: number }[] = [];
  readonly #hub: Hub;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  in(scope: Scope): Dict[] {
    return this.#scopes.get(scope) ?? [];
  }

  byId(scope: Scope, id: string): Dict {
    const found = this.in(scope).find((each) => each["id"] === id);
    if (!found) throw refuse(10063);
    return found;
  }

  /** What is left out is gone; what has a name that is known keeps its id. */
  overwrite(scope: Scope, body: unknown): Dict[] {
    const place = new Place(body);
    checkCommands(place);
    if (place.faults.length > 0) throw invalid(place.faults);
    return this.#set(scope, dicts(body));
  }

  /** Creates one, or replaces the one of its name. */
  create(scope: Scope, body: Dict): { command: Dict; isNew: boolean } {
    this.#check(body);
    const others = this.in(scope).filter((each) => keyOf(each) !== keyOf(body));
    const isNew = others.length === this.in(scope).length;
    const command = this.#set(scope, [...others, body]).at(-1) ?? {};
    return { command, isNew };
  }

  change(scope: Scope, id: string, body: Dict): Dict {
    const known = this.byId(scope, id);
    const merged = { ...known, ...body };
    this.#check(merged);
    const changed = { ...merged, version: this.#hub.clock.snowflake() };
    this.#scopes.set(
      scope,
      this.in(scope).map((each) => (each === known ? changed : each)),
    );
    return changed;
  }

  remove(scope: Scope, id: string): void {
    const known = this.byId(scope, id);
    this.#scopes.set(
      scope,
      this.in(scope).filter((each) => each !== known),
    );
  }

  /** What somebody finds in the picker of a channel: the server's own and the global ones. */
  visibleTo(user: User, channel: Channel): Dict[] {
    const own = channel.guild ? this.in(channel.guild.id) : [];
    return [...own, ...this.in("global")].filter((command) => this.#mayUse(command, user, channel));
  }

  #mayUse(command: Dict, user: User, channel: Channel): boolean {
    const contexts = command["contexts"];
    const context = channel.guild ? 0 : 1;
    if (Array.isArray(contexts) ? !contexts.includes(context) : context === 1 && command["dm_permission"] === false)
      return false;
    if (!channel.guild) return true;
    const has = inChannel(channel, user);
    if ((has & permissionBits.Administrator) !== 0n) return true;
    if ((has & permissionBits.UseApplicationCommands) === 0n) return false;
    const overridden = this.#override(command, user, channel);
    if (overridden !== undefined) return overridden;
    const wanted = command["default_member_permissions"];
    if (wanted === null || wanted === undefined) return true;
    const needed = BigInt(text(wanted));
    return needed !== 0n && (has & needed) === needed;
  }

  /** A channel's no is final; else a person's word counts before their roles', and any role's yes. */
  #override(command: Dict, user: User, channel: Channel): boolean | undefined {
    const all = this.overrides.filter((each) => each.command === command["name"]);
    const of = (id: string): boolean | undefined => all.findLast((each) => each.id === id)?.allow;
    if (of(channel.id) === false) return false;
    const roles = [...(channel.guild?.members.get(user.id)?.roles ?? []), channel.guild?.id ?? ""];
    const said = roles.map(of).filter((each) => each !== undefined);
    return of(user.id) ?? (said.length > 0 ? said.includes(true) : undefined);
  }

  #check(body: Dict): void {
    const place = new Place(body);
    checkCommand(place);
    if (place.faults.length > 0) throw invalid(place.faults);
  }

  #set(scope: Scope, wanted: readonly Dict[]): Dict[] {
    const known = new Map(this.in(scope).map((each) => [keyOf(each), each]));
    for (const [kind, max] of Object.entries(most)) {
      if (wanted.filter((each) => Number(each["type"] ?? 1) === Number(kind)).length > max) throw refuse(30032);
    }
    this.#count(scope, wanted.filter((each) => !known.has(keyOf(each))).length);
    const set = wanted.map((each) => this.#stored(scope, each, known.get(keyOf(each))));
    this.#scopes.set(scope, set);
    return set;
  }

  #count(scope: Scope, created: number): void {
    const now = this.#hub.clock.now();
    const today = this.#creates.filter((each) => each.scope === scope && each.at > now - day).length;
    if (today + created > dailyCreates) throw refuse(30034);
    for (let n = 0; n < created; n++) this.#creates.push({ scope, at: now });
  }

  /** With everything that Discord fills in. */
  #stored(scope: Scope, wanted: Dict, known: Dict | undefined): Dict {
    const { clock, applicationId } = this.#hub;
    const kind = Number(wanted["type"] ?? 1);
    const global = { contexts: null, integration_types: [0], dm_permission: true };
    return {
      id: known?.["id"] ?? clock.snowflake(),
      application_id: applicationId,
      version: clock.snowflake(),
      default_member_permissions: null,
      type: kind,
      name_localizations: null,
      description_localizations: null,
      description: "",
      nsfw: false,
      ...(scope === "global" ? global : { guild_id: scope }),
      ...wanted,
      ...(wanted["options"] === undefined ? {} : { options: dicts(wanted["options"]).map(storedOption) }),
    };
  }
}

/** Discord leaves out what is false or empty. */
function storedOption(option: Dict): Dict {
  const { required, options, choices, autocomplete, ...rest } = option;
  return {
    ...rest,
    ...(required === true ? { required } : {}),
    ...(autocomplete === undefined ? {} : { autocomplete }),
    ...(dicts(choices).length > 0 ? { choices } : {}),
    ...(options === undefined ? {} : { options: dicts(options).map(storedOption) }),
  };
}

function keyOf(command: Dict): string {
  return `${text(command["type"] ?? 1)}:${text(command["name"])}`;
}
