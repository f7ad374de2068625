import type { Speaker } from "./asking.ts";
import { bindClause, type Bound, type Figure } from "./binding.ts";
import type { Clause } from "./clauses.ts";
import { isDayCount, isLabelled, isNextVideo, isOtherLine, isTold, type ClauseAt } from "./labels.ts";
import { stackedLines, zippedLists } from "./list-headings.ts";
import { Joints } from "./joints.ts";
import { namedItems } from "./named-items.ts";
import { nameOf, namesFollow } from "./names-follow.ts";
import { areCandidates } from "./pair-revisions.ts";
import { postingOf, withNextDay, type Posting } from "./posting.ts";
import { givesWay, isLaterTotal, isSaid, replaces, revisedBy } from "./replacing.ts";
import type { Revisions } from "./revisions.ts";
import { sharePosting } from "./shared-posting.ts";
import { isFigure, type PersonToken, type Token } from "./tokens.ts";

export type LinkToken = Extract<Token, { kind: "link" }>;
export type CodeToken = Extract<Token, { kind: "code" }>;

/** What a message says about one video: who and which, and its figures. */
export interface Segment {
  people: PersonToken[];
  link?: LinkToken;
  codes: CodeToken[];
  figures: Figure[];
  posting: Posting;
  /** The same metric's figure of the segment before, where nothing tells the two videos apart. */
  rival: Figure | undefined;
  unknown: Extract<Token, { kind: "mention" }>[];
}

export interface Segments {
  list: Segment[];
  unclaimed: Bound["unclaimed"];
}

export interface Told extends Speaker {
  now: string;
}

/** Groups the figures of the clauses by what they are about. */
export function segmentsOf(clauses: readonly Clause[], revisions: Revisions, { now, isCreator }: Told): Segments {
  const given =
    [stackedLines(clauses), zippedLists(clauses)].find(({ size }) => size > 0) ?? namedItems(clauses, revisions);
  const bound = clauses.map((clause) => bindClause(clause, revisions, given));
  const scenes = clauses.map((clause, index): Scene => ({
    clause,
    figures: bound[index]?.figures ?? [],
    posting: withNextDay(postingOf(clause, now), clauses[index + 1], clause),
    clauses,
    index,
  }));
  const isBackwards = namesFollow(scenes);
  const told = <Part>(parts: Part[]): Part[] => (isBackwards ? parts.toReversed() : parts);
  const names = clauses.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === "person" ? [nameOf(token)] : [])),
  );
  const builder = new Builder(new Set(names).size, { isCreator });
  for (const scene of told(scenes)) builder.addClause(scene, told(scene.clause.tokens));
  const list = told(builder.segments);
  sharePosting(list, scenes);
  return { list, unclaimed: bound.flatMap(({ unclaimed }) => unclaimed) };
}

interface Scene extends ClauseAt {
  figures: readonly Figure[];
  posting: Posting;
}

/** Of one video; far more than any message has, so that a hostile one takes no longer. */
const mostFigures = 40;

class Builder {
  readonly segments: Segment[] = [];
  readonly #names: number;
  readonly #isCreator: boolean;
  readonly #joints = new Joints();

  constructor(names: number, { isCreator }: Speaker) {
    this.#names = names;
    this.#isCreator = isCreator;
  }

  /** Its tokens in the order in which the message names what its figures are of. */
  addClause(scene: Scene, tokens: readonly Token[]): void {
    const { posting } = scene;
    const before = this.segments.length;
    tokens.forEach((token, index) => this.#add(token, scene, tokens.slice(index + 1)));
    if ((posting.isSaid || posting.day !== undefined) && !isOtherLine(scene, this.segments))
      this.#post(posting, before);
  }

  get #current(): Segment {
    const last = this.segments.at(-1);
    return last ?? this.#begin([]);
  }

  #begin(people: PersonToken[]): Segment {
    const segment: Segment = {
      people,
      codes: [],
      figures: [],
      posting: { isSaid: false },
      rival: undefined,
      unknown: [],
    };
    this.segments.push(segment);
    return segment;
  }

  #add(token: Token, scene: Scene, rest: readonly Token[]): void {
    if (token.kind === "person") this.#addPerson(token, scene, rest);
    else if (token.kind === "link" && token.isSite) this.#addLink(token, scene, rest);
    else if (token.kind === "code") this.#addCode(token, rest);
    else if (token.kind === "mention") this.#current.unknown.push(token);
    else if (this.#turnsToSelf(token, scene, rest)) this.#begin([]);
    else if (isFigure(token))
      this.#addFigure(
        scene.figures.find((figure) => figure.token === token),
        scene,
      );
    this.#joints.word(token);
  }

  /** A creator who told somebody's results goes on with "and i'm stuck on 400 views". */
  #turnsToSelf(token: Token, scene: Scene, rest: readonly Token[]): boolean {
    if (!this.#isCreator || token.kind !== "word" || !self.test(token.word)) return false;
    const last = this.segments.at(-1);
    if (last === undefined || last.people.length === 0 || last.figures.length === 0) return false;
    return scene.figures.some(({ token: figure, of }) => of !== "noise" && rest.includes(figure));
  }

  #addPerson(person: PersonToken, scene: Scene, rest: readonly Token[]): void {
    const current = this.#current;
    const other = current.people.at(-1);
    if (this.#joints.alternative && other !== undefined && current.figures.length === 0) {
      current.people[current.people.length - 1] = { ...other, candidates: [...other.candidates, ...person.candidates] };
      return;
    }
    const same = current.people.some((known) => nameOf(known) === nameOf(person));
    const waiting = current.people.length > 0 && current.figures.length === 0;
    const aside = waiting && scene.figures.length === 0 && scene.clause.ending.includes(")");
    if (!same && !aside) {
      const figureFollows = rest.some((token) =>
        scene.figures.some((figure) => figure.token === token && figure.of !== "noise"),
      );
      const linked = current.link?.url !== undefined && current.people.length > 0;
      if (current.figures.length === 0 && !linked && (current.people.length === 0 || this.#joints.connected))
        current.people.push(person);
      else if (current.figures.length > 0 && current.people.length === 0 && !figureFollows && this.#names === 1)
        current.people.push(person);
      else if (current.link !== undefined && current.figures.length === 0 && current.people.length === 0)
        current.people.push(person);
      else {
        const { posting } = current;
        const segment = this.#begin([person]);
        if (linked && this.#joints.connected) segment.posting = posting;
      }
    }
    this.#joints.name();
  }

  #addLink(link: LinkToken, scene: Scene, rest: readonly Token[]): void {
    const current = this.#current;
    if (current.link === undefined && link.url === undefined && current.people.length > 0) return;
    const figureFollows = rest.some((token) =>
      scene.figures.some((figure) => figure.token === token && figure.of !== "noise"),
    );
    const taken = current.link?.url !== undefined && current.link.url !== link.url;
    const another = current.figures.length > 0 && figureFollows && current.people.length === 0;
    if (taken || another) this.#begin(sameHandle(current, link) ? [...current.people] : []).link = link;
    else current.link ??= link;
  }

  /** "@jon 21k views, MAYA10 6 orders": the code of somebody else begins what is told of them. */
  #addCode(code: CodeToken, rest: readonly Token[]): void {
    const current = this.#current;
    const known = current.codes.some((one) => one.code === code.code);
    if (known) return;
    const [person] = current.people;
    const others = code.owner !== undefined && person !== undefined && !person.candidates.includes(code.owner);
    const another = current.figures.length > 0 && (current.codes.length > 0 || (others && rest.some(isFigure)));
    const segment = another ? this.#begin(code.owner === undefined ? [...current.people] : []) : current;
    segment.codes.push(code);
  }

  #addFigure(figure: Figure | undefined, scene: Scene): void {
    if (figure === undefined) return;
    const current = this.#current;
    if (current.figures.length >= mostFigures) return;
    if (figure.of === "noise") return;
    if (figure.of === "bare" && isSaid(figure, current.figures)) return;
    const [first, second] = current.figures;
    if (figure.of === "bare" && first !== undefined && second === undefined && isNextVideo(figure, first, scene)) {
      return this.#secondVideo({ ...figure, of: first.of }, scene);
    }
    const outdated = current.figures.at(-1);
    if (outdated !== undefined && isLaterTotal(figure, outdated)) {
      current.figures[current.figures.length - 1] = { ...figure, of: outdated.of };
      return;
    }
    const outdone = first?.revision === "past" || first?.revision === "increase";
    if (first?.of === "bare" && outdone && figure.revision === undefined) current.figures.shift();
    const newer =
      figure.revision === "past"
        ? current.figures.find((one) => one.of === "bare" && one.token.kind === figure.token.kind)
        : undefined;
    if (newer !== undefined) newer.of = figure.of;
    const twin = revisedBy(figure, current.figures);
    if (twin === undefined || current.people.length > 1 || areCandidates(figure, twin)) {
      if (!(figure.of === "bare" && figure.revision === "past" && current.figures.length > 0))
        current.figures.push(figure);
    } else if (replaces(figure, twin)) {
      current.figures[current.figures.indexOf(twin)] = { ...figure, of: figure.of === "bare" ? twin.of : figure.of };
    } else if (!givesWay(figure, twin)) this.#secondVideo(figure, scene);
  }

  #secondVideo(figure: Figure, scene: Scene): void {
    const { people } = this.#current;
    const open =
      figure.revision === "either" || figure.revision === "range" || figure.of === "spend" || figure.of === "revenue";
    const before = this.#current;
    const segment = this.#begin([...people]);
    segment.figures.push(figure);
    const isDoubtful =
      open ||
      isDayCount(scene, before.figures[0]?.clause) ||
      !isLabelled(scene) ||
      (!this.#isCreator && !isTold(scene, before.figures[0]?.clause));
    if (isDoubtful) segment.rival = before.figures.find(({ of }) => of === figure.of) ?? figure;
  }

  #post(posting: Posting, before: number): void {
    const segments = this.segments.slice(Math.max(0, before - 1));
    const target =
      segments.length > 0 && before < this.segments.length ? this.segments.at(-1) : (segments[0] ?? this.#current);
    if (target === undefined) return;
    const day = posting.day ?? target.posting.day;
    target.posting = { isSaid: target.posting.isSaid || posting.isSaid, ...(day !== undefined && { day }) };
  }
}

const self = /^(?:i|im|i'm|ive|my|mine|me|ich|mein|meine|meins|yo|mi|mio|mia|je|j'ai|mon|ma|eu|meu|minha)$/u;

function sameHandle(segment: Segment, link: LinkToken): boolean {
  return link.handle === undefined || segment.people.some((person) => person.candidates.includes(link.handle ?? ""));
}
