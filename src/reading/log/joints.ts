import { wordOf, type Token } from "./tokens.ts";

const joining = /^(?:and|n|nd|plus|x|ft|feat|featuring|collab|duet|und|y|e|et|con|with|mit)$/u;
const choosing = /^(?:or|oder|ou|o)$/u;
/** "maya or was it jon" */
const between = /^(?:was|is|it|maybe|rather|war|es|era|etait)$/u;

/** What stands between the names of a list: "maya and jon" are both meant, "maya or jon" one of them. */
export class Joints {
  connected = false;
  alternative = false;

  name(): void {
    this.connected = true;
    this.alternative = false;
  }

  word(token: Token): void {
    if (token.kind !== "word" && token.kind !== "metric") return;
    const word = wordOf(token);
    this.alternative = this.alternative ? between.test(word) : this.connected && choosing.test(word);
    this.connected &&= joining.test(word);
  }
}
