/** What the empty conversation offers. Slack shows four; they are for everybody, whatever their role. */
export const suggestedPrompts = [
  { title: "How is the campaign going?", message: "stats" },
  { title: "Who leads this week?", message: "top views this week" },
  { title: "My posts and what is due", message: "mine" },
  { title: "What can you do?", message: "help" },
] as const;
