import { z } from "zod";

const fill = (description: string) => z.string().max(200).optional().describe(description);

/** What a request for a brief may leave blank, and is filled in later. */
export const briefFields = {
  price: fill("What the product costs, as it is to be read."),
  window: fill("When to post: some days to choose from."),
  contact: fill("Who answers questions and looks at the video."),
  rights: fill("Where you may use the video, how long, organic or paid."),
  link: fill("Where the video leads, besides the code."),
  kind: z.enum(["post", "ad"]).optional().describe("A post of the creator's own, or an ad that you run."),
};
