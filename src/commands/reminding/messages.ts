import type { Campaign } from "../../campaigns/campaign.ts";
import type { Reminder } from "../../campaigns/notice.ts";
import { buttons, text } from "../../core/line.ts";
import type { Button, Reply } from "../../core/reply.ts";

/** For one person who wants to be reminded. It holds no figure: what is theirs stands behind the button. */
export function reminderMessage(about: Reminder, campaign: Campaign): Reply {
  const { name } = campaign;
  const words = {
    posts: text`A reminder for ${name}: a post of yours is past its day.`,
    numbers: text`A reminder for ${name}: your posts were last read more than a week ago. It takes a minute.`,
    rights: text`${name}: the time in which the brand may use your videos ends soon. Whether it may for longer is for you to say: tell whoever booked you.`,
  };
  const off: Button = { label: "Reminders off", call: { name: "mine", options: { reminders: false } } };
  return [words[about], ...buttons(opening(about, campaign), off)];
}

/** For a room: who is meant is not said, everybody opens their own. */
export function roomMessage(about: Reminder, campaign: Campaign): Reply {
  const { name } = campaign;
  const words = {
    posts: text`${name}: some posts are past their day. Yours, and when it is due, are behind the button.`,
    numbers: text`${name}: some posts were last read more than a week ago. It takes a minute.`,
    rights: text`${name}: for some videos, the time in which the brand may use them ends soon. Whether it may for longer is for each of you to say: tell whoever booked you.`,
  };
  return [words[about], ...buttons(opening(about, campaign))];
}

function opening(about: Reminder, { id }: Campaign): Button {
  switch (about) {
    case "posts":
      return { label: "What is due", call: { name: "mine", options: { campaign: id }, privately: true } };
    case "numbers":
      return { label: "Send my numbers", call: { name: "mine", options: { show: "posts" }, privately: true } };
    case "rights":
      return { label: "Until when", call: { name: "mine", options: { campaign: id }, privately: true } };
  }
}
